package dev.linkwright.erp.contract;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.testing.FakeErp;

/** The data of a {@link FakeErp}. */
final class FakeErpServer implements ErpServer {
    private final FakeErp erp;
    private final List<FieldDefinition> fields;
    private final AtomicInteger numbers = new AtomicInteger(100_000);

    FakeErpServer(FakeErp erp, List<FieldDefinition> fields) {
        this.erp = erp;
        this.fields = fields;
    }

    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        ErpActor actor = put(type, values);
        if (type == ActorType.PERSON) {
            erp.join(actor, insert(ActorType.CUSTOMER, Map.of("name", "Somewhere")));
        }
        return actor;
    }

    @Override
    public ErpActor insertWithin(ErpActor parent, ActorType type, Map<String, String> values) {
        ErpActor person = put(type, values);
        erp.join(person, parent);
        return person;
    }

    private ErpActor put(ActorType type, Map<String, String> values) {
        ErpActor actor = new ErpActor(type, Integer.toString(numbers.incrementAndGet()));
        Map<String, String> all = new HashMap<>(values);
        all.put("code", "C-" + actor.key());
        erp.put(actor, all);
        return actor;
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        erp.edit(actor, field, text);
    }

    @Override
    public void delete(ErpActor actor) {
        erp.delete(actor);
    }

    @Override
    public void archive(ErpActor actor) {
        erp.archive(actor);
    }

    @Override
    public void merge(ErpActor actor, ErpActor into) {
        erp.merge(actor, into);
    }

    @Override
    public void addRow(ErpActor actor, String slot, Map<String, String> values) {
        erp.addRow(actor, slot, values);
    }

    @Override
    public void removeFirstRow(ErpActor actor, String slot) {
        erp.removeRow(actor, slot, erp.rows(actor, slot).getFirst());
    }

    @Override
    public void reverseRows(ErpActor actor, String slot) {
        erp.reverseRows(actor, slot);
    }

    @Override
    public List<String> rows(ErpActor actor, String field) {
        return erp.all(actor, field);
    }

    @Override
    public void commitLate(ErpActor actor, String field, String text, Duration back) {
        erp.editLate(actor, field, text, back);
    }

    @Override
    public List<Held> held(ActorType type) {
        return erp.actors(type).stream().map(actor -> new Held(actor, "C-" + actor.key(), fields.stream()
                .collect(Collectors.toMap(FieldDefinition::key, field -> erp.all(actor, field.key()))))).toList();
    }
}
