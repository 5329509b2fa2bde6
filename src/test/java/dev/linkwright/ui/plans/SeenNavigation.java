package dev.linkwright.ui.plans;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.WindowPage;

/** Keeps where a person was led, and which links were said to have changed. */
public final class SeenNavigation implements Navigator {
    public final List<CrmEntity> opened = new ArrayList<>();
    public final List<WindowPage> pages = new ArrayList<>();
    public final List<CrmEntity> links = new ArrayList<>();
    public final List<CrmEntity> undone = new ArrayList<>();
    public final List<CrmEntity> changed = new ArrayList<>();

    @Override
    public void open(CrmEntity entity) {
        opened.add(entity);
    }

    @Override
    public void openLink(CrmEntity entity, ConnectionId connection) {
        links.add(entity);
    }

    @Override
    public void undoLink(CrmEntity entity, ConnectionId connection) {
        undone.add(entity);
    }

    @Override
    public void show(WindowPage page) {
        pages.add(page);
        page.read();
    }

    @Override
    public void openOutside(URI address) {
        throw new AssertionError("Nothing is opened outside: " + address);
    }

    @Override
    public void copyLink(CrmEntity entity) {
        throw new AssertionError("No link is copied: " + entity);
    }

    @Override
    public void linkChanged(CrmEntity entity) {
        changed.add(entity);
    }
}
