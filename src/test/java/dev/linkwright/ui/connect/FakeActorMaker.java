package dev.linkwright.ui.connect;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.plans.Plans;

/** Makes at once what it is asked for. */
final class FakeActorMaker implements ActorMaker {
    Optional<Sentence> whyNot = Optional.empty();
    int opened;

    @Override
    public Optional<Sentence> whyNot(ConnectWish wish) {
        return whyNot;
    }

    @Override
    public void open(Window owner, ConnectWish wish, Consumer<Compared> made, Runnable left) {
        opened++;
        made.accept(Plans.firstConnect());
    }
}
