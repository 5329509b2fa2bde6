package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Rights;

interface RightsRules extends Rules {

    @Test
    default void rightsSayBeforehandWhoMayWrite() {
        boolean lacks = lacks(Feature.RIGHTS);
        SyncConnector reader = kit().open(Opening.as(Opening.User.READER));
        for (ActorType type : types()) {
            Rights writers = erp().rights(type);
            assertThat(reader.rights(type)).as("%s", type)
                    .isEqualTo(lacks ? writers : new Rights(true, false, false));
            assertThat(writers.read()).isTrue();
            assertThat(!writers.write() || erp().capabilities().has(Feature.SAVE)).as("%s", type).isTrue();
            assertThat(!writers.create() || erp().capabilities().has(Feature.CREATE)).as("%s", type).isTrue();
        }
        assertThat(types()).as("types that can be written").anyMatch(
                type -> erp().rights(type).write() == erp().capabilities().has(Feature.SAVE));
    }

    @Test
    default void aReaderReadsAsTheWriterDoes() {
        SyncConnector reader = kit().open(Opening.as(Opening.User.READER));
        reader.test();
        for (ActorType type : types()) {
            ErpRecord record = read(insert(type, word()));
            assertThat(read(reader, record.actor(), Bindings.NONE)).isEqualTo(record);
            assertThat(actors(all(reader, Searches.text(type, record.title(), 10)))).containsExactly(record.actor());
        }
    }

    @Test
    default void aReaderCanWriteNothing() {
        SyncConnector reader = kit().open(Opening.as(Opening.User.READER));
        for (ActorType type : types()) {
            ErpRecord record = read(insert(type, word()));
            Problem save = problem(
                    () -> reader.save(record.actor(), change(record, kit().nameField(type), "Ours")));
            assertThat(save.outcome()).isEqualTo(Problem.Outcome.NOTHING_DONE);
            if (erp().rights(type).write()) {
                assertThat(save).as("%s", type).isInstanceOf(Problem.NotAllowed.class);
            }
            assertThat(read(record.actor())).isEqualTo(record);

            String word = word();
            Map<String, FieldValue> values = new HashMap<>(mandatory(type));
            values.put(kit().nameField(type), new FieldValue.Text(word));
            CreateRequest request = new CreateRequest(type, OperationId.random(), values, parentFor(type));
            Problem create = problem(() -> reader.create(request));
            assertThat(create.outcome()).isEqualTo(Problem.Outcome.NOTHING_DONE);
            if (erp().rights(type).create()) {
                assertThat(create).as("%s", type).isInstanceOf(Problem.NotAllowed.class);
            }
            assertThat(all(Searches.text(type, word, 10))).isEmpty();
        }
    }
}
