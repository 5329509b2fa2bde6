package dev.linkwright.app;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.connect.ActorMaker;
import dev.linkwright.ui.create.CreateDialog;

/** Joins <em>Connect to ERP</em> to <em>Create in ERP</em>. */
final class CreateWindows implements ActorMaker {
    private final CreateInErp creating;
    private final CreateDialog create;

    @Inject
    CreateWindows(CreateInErp creating, CreateDialog create) {
        this.creating = creating;
        this.create = create;
    }

    @Override
    public Optional<Sentence> whyNot(ConnectWish wish) {
        return creating.whyNot(wish.connection(), wish.entity(), wish.type());
    }

    @Override
    public void open(Window owner, ConnectWish wish, Consumer<Compared> made, Runnable left) {
        create.open(owner, wish, made, left);
    }
}
