package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;

class MarkerTest {
    private static final OperationId OPERATION = new OperationId("0123456789abcdef0123456789abcdef");
    private static final String LINE = "linkwright:0123456789abcdef0123456789abcdef";

    private final Marker line = ActorModel.PROJECT.marker();

    private static ActorRow project(String comment) {
        return ActorRow.of(ActorModel.PROJECT, Wire.object().put("id", 7).put("name", "A").put("comment", comment));
    }

    private static FieldValue comment(String text) {
        return project(text).value(ActorModel.PROJECT.known("comment"), Bindings.NONE);
    }

    @Test
    void aProjectCarriesItAsTheLastLineOfItsComment() {
        ObjectNode blank = Wire.object();
        line.put(blank, new HashMap<>(), OPERATION);
        ObjectNode written = Wire.object().put("comment", "Two\nlines");
        line.put(written, new HashMap<>(), OPERATION);

        assertThat(blank.path("comment").asText()).isEqualTo(LINE);
        assertThat(written.path("comment").asText()).isEqualTo("Two\nlines\n" + LINE);
    }

    @Test
    void nobodySeesItInTheComment() {
        assertThat(comment(LINE)).isEqualTo(new FieldValue.Blank());
        assertThat(comment("Two\nlines\n" + LINE)).isEqualTo(new FieldValue.Text("Two\nlines"));
        assertThat(comment("Two\r\n" + LINE + "\r\nadded below")).isEqualTo(new FieldValue.Text("Two\r\nadded below"));
        assertThat(comment("see linkwright:x")).isEqualTo(new FieldValue.Text("see linkwright:x"));
    }

    @Test
    void onlyACommentWithItIsWrittenAnew() {
        assertThat(line.column(project("Two\n" + LINE))).contains("comment");
        assertThat(line.column(project("Two"))).isEmpty();
        assertThat(ActorModel.COMPANY.marker().column(project(LINE))).isEmpty();
    }

    @Test
    void aPartyCarriesItAsAContactMechanismOfItsOwn() {
        ActorRow party = ActorRow.of(ActorModel.PERSON, Wire.object().put("id", 7).set("contact_mechanisms.",
                Wire.list(Wire.object().put("id", 1).put("type", "other").put("value", LINE),
                        Wire.object().put("id", 2).put("type", "other").put("value", "Teams: ola"))));

        assertThat(ActorModel.PERSON.marker().rows(party)).extracting(ChildRow::id).containsExactly(1L);
        assertThat(line.rows(party)).isEmpty();
    }
}
