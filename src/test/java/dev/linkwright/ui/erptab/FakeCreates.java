package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.CreateForm;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Sentence;

/** Knows of an unfinished Create if a test says so; the tab makes nothing by itself. */
final class FakeCreates implements CreateInErp {
    Optional<UnfinishedCreate> unfinished = Optional.empty();
    final List<OperationId> kept = new ArrayList<>();

    @Override
    public Optional<UnfinishedCreate> unfinished(ErpConnection connection, CrmEntity entity) {
        return unfinished;
    }

    @Override
    public void keep(OperationId operation) {
        kept.add(operation);
        unfinished = Optional.empty();
    }

    @Override
    public Optional<Sentence> whyNot(ErpConnection connection, CrmEntity entity, ActorType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreateForm form(ErpConnection connection, CrmEntity entity, ActorType type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Lookalike> lookalikes(ErpConnection connection, CreateForm form) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreateOutcome create(ErpConnection connection, CreateForm form, List<ErpActor> seen) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreateOutcome lookAgain(OperationId operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreateOutcome isThis(OperationId operation, ErpActor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CreateOutcome isNone(OperationId operation, List<ErpActor> shown) {
        throw new UnsupportedOperationException();
    }
}
