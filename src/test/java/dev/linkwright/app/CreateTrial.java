package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;

/** A company of a name that no customer has, for which one is made, and what people are told meanwhile. */
final class CreateTrial {
    /** No server works on a request that long. */
    static final Duration LONG = Duration.ofMinutes(11);
    private static final int MORE_THAN_A_PERSON_IS_TOLD = 8;

    private final RealSystems systems;
    private final CrmEntity company;
    private final String name;
    private final Queue<CreateOutcome> told = new ConcurrentLinkedQueue<>();

    CreateTrial(RealSystems systems) {
        this.systems = systems;
        this.company = systems.company();
        this.name = "Bruvik Pumper " + company.id() + " AS";
        systems.crm().edit((int) company.id(), Map.of("Name", name, "OrgNr", ""));
        assertThat(actors()).isEmpty();
    }

    CrmEntity company() {
        return company;
    }

    /** The customers that the ERP itself has by this name. */
    List<String> actors() {
        return systems.erp().named(name);
    }

    CreateForm form(RealDesk desk) {
        return desk.creating().form(desk.connection(), company, ActorType.CUSTOMER);
    }

    /** The person presses Create. */
    CreateOutcome create(RealDesk desk) {
        return create(desk, form(desk));
    }

    CreateOutcome create(RealDesk desk, CreateForm form) {
        return told(desk.creating().create(desk.connection(), form, List.of()));
    }

    CreateOutcome told(CreateOutcome outcome) {
        told.add(outcome);
        return outcome;
    }

    /** Whether a person had a say in whether there is another actor. */
    boolean asked() {
        return told.stream().anyMatch(one -> one instanceof CreateOutcome.Asks
                || one instanceof CreateOutcome.LooksAlike);
    }

    String story() {
        return told.stream().map(one -> one.getClass().getSimpleName()).collect(Collectors.joining(", "));
    }

    /** The person answers what is asked, comes back later, and presses Create again, until the actor is there. */
    PendingConnect untilCreated(RealDesk desk, CreateOutcome first) {
        CreateOutcome outcome = first;
        for (int step = 0; step < MORE_THAN_A_PERSON_IS_TOLD; step++) {
            switch (outcome) {
                case CreateOutcome.Created created -> {
                    return created.pending();
                }
                case CreateOutcome.Asks(var operation, var candidates) -> outcome = told(candidates.isEmpty()
                        ? desk.creating().isNone(operation, List.of())
                        : desk.creating().isThis(operation, candidates.getFirst().actor()));
                case CreateOutcome.NotYetKnown(var operation, var _) -> {
                    systems.later(LONG);
                    outcome = told(desk.creating().lookAgain(operation));
                }
                case CreateOutcome.NotMade _ -> outcome = create(desk);
                case CreateOutcome.NotPossible _,CreateOutcome.Invalid _,CreateOutcome.LooksAlike _,CreateOutcome.Connected _,CreateOutcome.Taken _,CreateOutcome.Claimed _,CreateOutcome.Stopped _ ->
                    throw new AssertionError(outcome);
            }
        }
        throw new AssertionError(story());
    }

    /** The person saves, and both systems know the one customer. */
    void save(RealDesk desk, PendingConnect pending) {
        SaveOutcome outcome = desk.connecting().save(desk.connection(),
                pending.decided(pending.plan().useForTheRest(Side.CRM)));
        assertThat(outcome).isInstanceOf(SaveOutcome.Done.class);
        isConnected(desk, pending.plan().actor());
    }

    void isConnected(RealDesk desk, ErpActor actor) {
        assertThat(systems.keys(company)).containsExactly("Base", "Link");
        assertThat(actors()).contains(actor.key());
        assertThat(systems.held(company).path("Number2").asText()).isNotEmpty()
                .isEqualTo(systems.erp().value(actor, systems.erpField("number")));
        nothingIsUnfinished(desk);
    }

    void nothingIsUnfinished(RealDesk desk) {
        assertThat(desk.store().creations().unfinished(company)).isEmpty();
        assertThat(desk.store().journal().unfinished())
                .noneMatch(entry -> entry.operation().plan().entity().equals(company));
    }
}
