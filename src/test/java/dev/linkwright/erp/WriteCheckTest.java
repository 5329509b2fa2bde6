package dev.linkwright.erp;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Notation;
import dev.linkwright.model.ProblemException;

class WriteCheckTest {
    private static final FieldValue NAMED = new FieldValue.Text("A");
    private static final FieldValue BLANK = new FieldValue.Blank();

    private final WriteCheck check = new WriteCheck("ERP",
            List.of(FieldDefinition.text("name", "Name", Notation.PLAIN, Access.MANDATORY, 0),
                    new FieldDefinition("status", "Status", FieldType.LIST, Notation.PLAIN, Access.MANDATORY, 0,
                            "status", "1", null, null),
                    FieldDefinition.text("code", "Code", Notation.PLAIN, Access.READ_ONLY, 0)));

    @Test
    void aMandatoryFieldWithADefaultMayBeLeftToTheServer() {
        assertThatCode(() -> check.newActor(Map.of("name", NAMED))).doesNotThrowAnyException();
        assertThatCode(() -> check.newActor(Map.of("name", NAMED, "status", BLANK))).doesNotThrowAnyException();
    }

    @Test
    void oneWithoutMayNotNorMayAReadOnlyOneBeGiven() {
        assertThatThrownBy(() -> check.newActor(Map.of("status", NAMED))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> check.newActor(Map.of("name", BLANK))).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> check.newActor(Map.of("name", NAMED, "code", NAMED)))
                .isInstanceOf(ProblemException.class);
    }
}
