package dev.linkwright.ui.shell;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Outside;
import dev.linkwright.ui.common.WindowPage;

/** Carries what features want to the main window, which is built after them. */
@Singleton
public final class ShellNavigator implements Navigator {
    private final Outside outside;
    private final List<Consumer<CrmEntity>> openers = new ArrayList<>();
    private final List<BiConsumer<CrmEntity, ConnectionId>> linkOpeners = new ArrayList<>();
    private final List<BiConsumer<CrmEntity, ConnectionId>> linkUndoers = new ArrayList<>();
    private final List<Consumer<WindowPage>> pageOpeners = new ArrayList<>();
    private final List<Consumer<CrmEntity>> linkListeners = new ArrayList<>();
    private final List<Consumer<CrmEntity>> linkCopiers = new ArrayList<>();

    @Inject
    public ShellNavigator(Outside outside) {
        this.outside = outside;
    }

    @Override
    public void open(CrmEntity entity) {
        openers.forEach(opener -> opener.accept(entity));
    }

    @Override
    public void openLink(CrmEntity entity, ConnectionId connection) {
        linkOpeners.forEach(opener -> opener.accept(entity, connection));
    }

    @Override
    public void undoLink(CrmEntity entity, ConnectionId connection) {
        linkUndoers.forEach(undoer -> undoer.accept(entity, connection));
    }

    @Override
    public void show(WindowPage page) {
        pageOpeners.forEach(opener -> opener.accept(page));
    }

    @Override
    public void openOutside(URI address) {
        outside.open(address);
    }

    @Override
    public void copyLink(CrmEntity entity) {
        linkCopiers.forEach(copier -> copier.accept(entity));
    }

    @Override
    public void linkChanged(CrmEntity entity) {
        linkListeners.forEach(listener -> listener.accept(entity));
    }

    void whenOpened(Consumer<CrmEntity> opener) {
        openers.add(opener);
    }

    void whenLinkCopied(Consumer<CrmEntity> copier) {
        linkCopiers.add(copier);
    }

    void whenLinkOpened(BiConsumer<CrmEntity, ConnectionId> opener) {
        linkOpeners.add(opener);
    }

    void whenLinkUndone(BiConsumer<CrmEntity, ConnectionId> undoer) {
        linkUndoers.add(undoer);
    }

    void whenShown(Consumer<WindowPage> opener) {
        pageOpeners.add(opener);
    }

    void whenLinkChanged(Consumer<CrmEntity> listener) {
        linkListeners.add(listener);
    }
}
