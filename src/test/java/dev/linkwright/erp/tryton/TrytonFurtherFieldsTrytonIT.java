package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;

/** A party of Tryton's own modules has no further simple column of its own; a project has its sequence. */
@Tag("tryton")
class TrytonFurtherFieldsTrytonIT {
    private static final String SEQUENCE = FurtherFields.PREFIX + "sequence";
    private static RealTryton tryton;
    private static TrytonConnector connector;

    @BeforeAll
    static void open() {
        tryton = new RealTryton();
        connector = tryton.writer();
    }

    @AfterAll
    static void close() {
        tryton.close();
    }

    private static ErpActor project() {
        long id = tryton.call("model.project.work.create", Wire.list(Wire.object().put("type", "project")
                .put("name", "Sequenced " + UUID.randomUUID()))).path(0).longValue();
        return new ErpActor(ActorType.PROJECT, Long.toString(id));
    }

    @Test
    void whatTrytonWorksOutOrKeepsPerCompanyIsNoField() {
        assertThat(connector.fields(ActorType.CUSTOMER)).extracting(FieldDefinition::key)
                .noneMatch(key -> key.startsWith(FurtherFields.PREFIX));
        assertThat(connector.fields(ActorType.PROJECT)).filteredOn(field -> field.key().startsWith(
                FurtherFields.PREFIX)).extracting(FieldDefinition::key, FieldDefinition::type)
                .containsExactly(tuple(SEQUENCE, FieldType.NUMBER));
    }

    @Test
    void aNumberIsWrittenReadAndEmptied() {
        ErpActor actor = project();

        connector.save(actor, RealTryton.change(RealTryton.read(connector, actor), SEQUENCE, "12"));
        ErpRecord written = RealTryton.read(connector, actor);
        assertThat(written.values()).containsEntry(SEQUENCE, FieldValue.of("12"));

        connector.save(actor, RealTryton.change(written, SEQUENCE, ""));
        assertThat(RealTryton.read(connector, actor).values()).containsEntry(SEQUENCE, new FieldValue.Blank());
    }

    @Test
    void anEditOfSomebodyElseIsNotOverwritten() {
        ErpActor actor = project();
        SaveRequest request = RealTryton.change(RealTryton.read(connector, actor), SEQUENCE, "12");
        tryton.call("model.project.work.write", Wire.list(RealTryton.id(actor)), Wire.object().put("sequence", 13));

        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> connector.save(actor, request));

        assertThat(problem.problem()).isInstanceOf(Problem.Stale.class);
        assertThat(RealTryton.read(connector, actor).values()).containsEntry(SEQUENCE, FieldValue.of("13"));
    }
}
