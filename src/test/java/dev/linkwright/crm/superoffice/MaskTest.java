package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.linkwright.model.Access;
import dev.linkwright.model.Rights;

class MaskTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Update|true|NORMAL", "Update, UIHintMandatory|true|MANDATORY",
            "Read|true|READ_ONLY", "Update, UIHintReadOnly|true|READ_ONLY", "None|false|READ_ONLY",
            "Read, Write, Nullable|true|NORMAL", "Nullable|false|READ_ONLY"})
    void aFieldRightIsReadFromItsFlags(String mask, boolean readable, Access access) {
        assertThat(Mask.isReadable(right(mask))).isEqualTo(readable);
        assertThat(Mask.access(right(mask))).isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"FULL|true|true|true", "Select, Update, Insert, Delete|true|true|true",
            "Select|true|false|false", "UR|true|true|false", "None|false|false|false", "Uninitialized|true|true|true"})
    void aTableRightIsReadFromItsFlags(String mask, boolean read, boolean write, boolean create) {
        assertThat(Mask.rights(right(mask))).isEqualTo(new Rights(read, write, create));
    }

    @Test
    void aRightMayBeANumberOrBeLeftOut() {
        JsonNode number = JsonNodeFactory.instance.objectNode().put("Mask", 7);
        assertThat(Mask.rights(number)).isEqualTo(Rights.ALL);
        assertThat(Mask.isReadable(MissingNode.getInstance())).isTrue();
        assertThat(Mask.rights(MissingNode.getInstance())).isEqualTo(Rights.ALL);
    }

    private static JsonNode right(String mask) {
        return JsonNodeFactory.instance.objectNode().put("Mask", mask);
    }
}
