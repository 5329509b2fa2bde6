package dev.linkwright.erp.tryton;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.model.Access;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;

/** A Tryton's own data. */
record TrytonServer(TrytonData parties, TrytonProjects projects) implements ErpServer {

    private ErpServer of(ActorType type) {
        return switch (type) {
            case CUSTOMER, SUPPLIER, PERSON -> parties;
            case PROJECT -> projects;
        };
    }

    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        return of(type).insert(type, values);
    }

    @Override
    public ErpActor insertWithin(ErpActor parent, ActorType type, Map<String, String> values) {
        return of(type).insertWithin(parent, type, values);
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        of(actor.type()).edit(actor, field, text);
    }

    /** The dates are those of a project's timesheet. */
    @Override
    public boolean canSet(FieldDefinition field) {
        return field.access() != Access.READ_ONLY || field.type() == FieldType.DATE;
    }

    @Override
    public void delete(ErpActor actor) {
        of(actor.type()).delete(actor);
    }

    @Override
    public boolean canHide(ActorType type) {
        return of(type).canHide(type);
    }

    @Override
    public void archive(ErpActor actor) {
        of(actor.type()).archive(actor);
    }

    @Override
    public void merge(ErpActor actor, ErpActor into) {
        of(actor.type()).merge(actor, into);
    }

    @Override
    public void addRow(ErpActor actor, String slot, Map<String, String> values) {
        of(actor.type()).addRow(actor, slot, values);
    }

    @Override
    public void removeFirstRow(ErpActor actor, String slot) {
        of(actor.type()).removeFirstRow(actor, slot);
    }

    @Override
    public void reverseRows(ErpActor actor, String slot) {
        of(actor.type()).reverseRows(actor, slot);
    }

    @Override
    public List<String> rows(ErpActor actor, String field) {
        return of(actor.type()).rows(actor, field);
    }

    @Override
    public void commitLate(ErpActor actor, String field, String text, Duration back) {
        of(actor.type()).commitLate(actor, field, text, back);
    }

    @Override
    public List<Held> held(ActorType type) {
        return of(type).held(type);
    }
}
