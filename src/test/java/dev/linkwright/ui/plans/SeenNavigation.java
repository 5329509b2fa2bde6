package dev.linkwright.ui.plans;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Navigator;

/** Keeps where a person was led. */
public final class SeenNavigation implements Navigator {
    public final List<CrmEntity> opened = new ArrayList<>();

    @Override
    public void open(CrmEntity entity) {
        opened.add(entity);
    }

    @Override
    public void openOutside(URI address) {
        throw new AssertionError("Nothing is opened outside: " + address);
    }

    @Override
    public void linkChanged(CrmEntity entity) {
        throw new AssertionError("No link changes: " + entity);
    }
}
