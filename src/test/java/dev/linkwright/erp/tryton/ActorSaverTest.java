package dev.linkwright.erp.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.tryton.LoopbackTryton.Reply;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;

/** What goes over the wire when a party is saved, and what is made of what comes back. */
class ActorSaverTest {
    private static final ErpActor ACTOR = new ErpActor(ActorType.CUSTOMER, "7");
    private static final String READ = "model.party.party.read";
    private static final String WRITE = "model.party.party.write";

    private final LoopbackTryton server = new LoopbackTryton();
    private final TrytonConnector connector = server.connector();
    private ObjectNode party = party("Fjord", "100.5", "Oslo", "200.5");

    @BeforeEach
    void serve() {
        server.answer(READ, _ -> Reply.result(Wire.list(party)));
        server.answer(WRITE, _ -> {
            party = party("Ours", "101.5", "Oslo", "201.5");
            return Reply.result(null);
        });
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static ObjectNode party(String name, String stamp, String city, String addressStamp) {
        ObjectNode party = row(7, stamp).put("name", name).put("code", "C-7").put("active", true)
                .putNull("tax_identifier");
        party.set("addresses.", Wire.list(row(8, addressStamp).put("street", "Storgata 1").put("postal_code", "0155")
                .put("city", city).putNull("country.")));
        party.set("contact_mechanisms.", Wire.list(row(9, "300.5").put("type", "phone").put("value", "+4711")));
        party.set("identifiers.", Wire.list());
        return party;
    }

    private static ObjectNode row(long id, String stamp) {
        ObjectNode row = Wire.object().put("id", id).put("_timestamp", stamp).putNull("write_date");
        row.set("create_date", Wire.node(LocalDateTime.of(2026, 1, 1, 0, 0, 1, 5000)));
        return row;
    }

    private ErpRecord read() {
        return connector.read(List.of(new ActorRead(ACTOR, Bindings.NONE)), Set.of("name", "phone", "address.city"))
                .getFirst();
    }

    private SaveRequest rename() {
        return RealTryton.change(read(), "name", "Ours");
    }

    private Problem refused(SaveRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> connector.save(ACTOR, request)).problem();
    }

    @Test
    void theStampsOfEverythingShownGoOutAsTheyCame() {
        connector.save(ACTOR, rename());

        JsonNode context = server.calls(WRITE).getFirst().context();
        assertThat(context.path("_timestamp")).isEqualTo(Wire.object(Map.of("party.party,7", "100.5",
                "party.address,8", "200.5", "party.contact_mechanism,9", "300.5")));
        assertThat(context.path("company").intValue()).isEqualTo(1);
    }

    @Test
    void aWriteNamesTheGuardRowEvenWhereNothingOfItChanges() {
        connector.save(ACTOR, rename());

        JsonNode params = server.calls(WRITE).getFirst().params();
        assertThat(params.path(0)).isEqualTo(Wire.list(7));
        assertThat(params.path(1).toString())
                .isEqualTo("{\"name\":\"Ours\",\"addresses\":[[\"write\",[8],{}]]}");
    }

    @Test
    void whatProvesToBeOursCarriesTheNewStamps() {
        SaveRequest request = rename();

        Saved saved = connector.save(ACTOR, request);

        assertThat(saved.values()).containsEntry("name", new FieldValue.Text("Ours"));
        assertThat(saved.version()).isEqualTo(read().version()).isNotEqualTo(request.expected());
    }

    @Test
    void anEditRightAfterOursIsNotTakenForOurs() {
        server.answer(WRITE, _ -> {
            party = party("Theirs", "102.5", "Oslo", "201.5");
            return Reply.result(null);
        });

        Saved saved = connector.save(ACTOR, rename());

        assertThat(saved.values()).containsEntry("name", new FieldValue.Text("Ours"));
        assertThat(saved.version()).isNotEqualTo(read().version());
        assertThat(saved.version().stamps().get("party.address,8")).startsWith("201.5 ");
    }

    @Test
    void anEditOfARowThatWasNotWrittenIsLeftToBeNoticed() {
        server.answer(WRITE, _ -> {
            party = party("Ours", "101.5", "Oslo", "201.5");
            party.set("contact_mechanisms.", Wire.list(row(9, "301.5").put("type", "phone").put("value", "+4799")));
            return Reply.result(null);
        });

        Saved saved = connector.save(ACTOR, rename());

        assertThat(saved.values()).containsEntry("phone", new FieldValue.Text("+4711"));
        assertThat(saved.version().stamps().get("party.contact_mechanism,9")).startsWith("300.5 ");
    }

    @Test
    void aRowThatSomebodyAddsRightThenIsLeftToBeNoticed() {
        server.answer(WRITE, _ -> {
            party = party("Ours", "101.5", "Oslo", "201.5");
            party.set("identifiers.", Wire.list(row(10, "400.5").putNull("type").put("code", "1")));
            return Reply.result(null);
        });

        Saved saved = connector.save(ACTOR, rename());

        assertThat(saved.version().stamps()).doesNotContainKey("party.identifier,10");
    }

    @Test
    void aPhoneThatTheServerWritesWithBlanksIsOurs() {
        server.answer(WRITE, _ -> {
            party = party("Fjord", "101.5", "Oslo", "201.5");
            party.set("contact_mechanisms.", Wire.list(row(9, "301.5").put("type", "phone").put("value", "+47 22")));
            return Reply.result(null);
        });

        Saved saved = connector.save(ACTOR, RealTryton.change(read(), "phone", "+4722"));

        assertThat(saved.values()).containsEntry("phone", new FieldValue.Text("+47 22"));
        assertThat(saved.version()).isEqualTo(read().version());
    }

    @Test
    void aPartyThatChangedSinceItWasReadIsNotWritten() {
        SaveRequest request = rename();
        party = party("Fjord", "100.5", "Bergen", "202.5");

        assertThat(refused(request)).isInstanceOf(Problem.Stale.class);
        assertThat(server.count(WRITE)).isZero();
    }

    @Test
    void twoWritesWithinOneSecondAreToldApartByTheirDates() {
        party.put("_timestamp", "100");
        SaveRequest request = rename();
        party.set("write_date", Wire.node(LocalDateTime.of(2026, 1, 1, 0, 0, 1, 9000)));

        assertThat(refused(request)).isInstanceOf(Problem.Stale.class);
    }

    @Test
    void aLostAnswerIsUnknownAndTheWriteIsSentOnce() {
        server.answer(WRITE, _ -> Reply.cut());

        assertThat(refused(rename())).extracting(Problem::outcome).isEqualTo(Outcome.UNKNOWN);
        assertThat(server.count(WRITE)).isEqualTo(1);
    }

    @Test
    void aWriteWhoseReadingBackFailsIsUnknown() {
        SaveRequest request = rename();
        server.answer(WRITE, _ -> {
            server.answer(READ, _ -> Reply.status(500));
            return Reply.result(null);
        });

        assertThat(refused(request)).extracting(Problem::outcome).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aBusyDatabaseDidNothing() {
        server.answer(WRITE, _ -> Reply.error("database is locked", ""));

        assertThat(refused(rename())).isInstanceOf(Problem.Throttled.class).extracting(Problem::outcome)
                .isEqualTo(Outcome.NOTHING_DONE);
        assertThat(server.count(WRITE)).isEqualTo(1);
    }

    @Test
    void aWriteUnderAnEndedSessionWasNotCarriedOutAndGoesOutAgainOnce() {
        SaveRequest request = rename();
        server.answer(WRITE, _ -> {
            if (server.count("common.db.login") == 1) {
                return new Reply(401, "text/html", "");
            }
            party = party("Ours", "101.5", "Oslo", "201.5");
            return Reply.result(null);
        });

        connector.save(ACTOR, request);

        assertThat(server.count(WRITE)).isEqualTo(2);
        assertThat(server.count("common.db.login")).isEqualTo(2);
    }
}
