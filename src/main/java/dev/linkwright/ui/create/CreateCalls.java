package dev.linkwright.ui.create;

import java.util.List;
import java.util.Optional;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;

/** What the window asks the use cases about one record. Every call blocks. */
final class CreateCalls {
    private final CreateInErp creating;
    private final ConnectToErp connect;
    private final PlanLists lists;
    private final ConnectWish wish;

    CreateCalls(CreateInErp creating, ConnectToErp connect, PlanLists lists, ConnectWish wish) {
        this.creating = creating;
        this.connect = connect;
        this.lists = lists;
        this.wish = wish;
    }

    ConnectWish wish() {
        return wish;
    }

    CreateForm form() {
        return creating.form(wish.connection(), wish.entity(), wish.type());
    }

    List<Lookalike> lookalikes(CreateForm form) {
        return creating.lookalikes(wish.connection(), form);
    }

    CreateAnswer create(CreateForm form, List<ErpActor> seen) {
        return answer(creating.create(wish.connection(), form, seen));
    }

    CreateAnswer lookAgain(OperationId operation) {
        return answer(creating.lookAgain(operation));
    }

    CreateAnswer isThis(OperationId operation, ErpActor actor) {
        return answer(creating.isThis(operation, actor));
    }

    CreateAnswer isNone(OperationId operation, List<ErpActor> shown) {
        return answer(creating.isNone(operation, shown));
    }

    /** An actor that was there before, compared with the record. */
    Compared compare(ErpActor actor) {
        return compared(connect.compare(wish.connection(), wish.entity(), actor), Optional.empty());
    }

    private CreateAnswer answer(CreateOutcome outcome) {
        return new CreateAnswer(outcome,
                outcome instanceof CreateOutcome.Created(OperationId operation, PendingConnect pending)
                        ? Optional.of(compared(pending, Optional.of(operation)))
                        : Optional.empty());
    }

    private Compared compared(PendingConnect pending, Optional<OperationId> made) {
        return new Compared(wish.connection(), pending, lists.of(wish.connection(), pending.plan()), made);
    }
}
