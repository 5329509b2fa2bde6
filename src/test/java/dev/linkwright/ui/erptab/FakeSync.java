package dev.linkwright.ui.erptab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.SyncForecast;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.model.CrmEntity;

/** Synchronises as a test says, and keeps what it was asked. */
final class FakeSync implements SyncInErp {
    final Deque<Supplier<SyncOutcome>> outcomes = new ArrayDeque<>();
    final Deque<SyncForecast> forecasts = new ArrayDeque<>();
    final List<CrmEntity> synchronised = new ArrayList<>();

    void answer(SyncOutcome outcome) {
        outcomes.add(() -> outcome);
    }

    @Override
    public SyncOutcome syncNow(ErpConnection connection, CrmEntity entity) {
        synchronised.add(entity);
        return outcomes.remove().get();
    }

    @Override
    public SyncForecast preview(ErpConnection connection, CrmEntity entity) {
        return forecasts.remove();
    }
}
