package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.ListMapping;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.settings.PreviewField.Match;

class MappingPreviewTest {
    private static final CrmEntity FJORD = MappingSamples.FJORD;
    private static final ErpActor ACTOR = MappingSamples.ACTOR;
    private final MappingSamples samples = new MappingSamples(false);

    @AfterEach
    void close() {
        samples.close();
    }

    @Test
    void aLinkedRecordIsComparedAsSynchronisationWould() {
        samples.linkFjord(ActorType.CUSTOMER);
        List<PreviewField> fields = read().under(samples.connection());
        assertThat(fields).extracting(PreviewField::key).containsExactly("name", "identifier", "paymentTerms",
                "balance", "salesperson");
        assertThat(field(fields, "name").match()).isEqualTo(Match.DIFFERENT);
        // NO 311 482 904 MVA here and 311482904 there are the same number.
        assertThat(field(fields, "identifier").match()).isEqualTo(Match.EQUAL);
        assertThat(field(fields, "name").crm().value()).isEqualTo(new FieldValue.Text("Fjordtech Energi AS"));
        assertThat(field(fields, "name").erp().orElseThrow().value())
                .isEqualTo(new FieldValue.Text("Fjordtech Energi"));
        assertThat(field(fields, "name").crmLabel()).isEqualTo("Company name");
    }

    @Test
    void whatTheDraftMapsIsComparedWithoutAskingAgain() {
        samples.linkFjord(ActorType.CUSTOMER);
        PreviewedRecord record = read();
        int asked = samples.erp.calls().log().size() + samples.crm.calls().log().size();
        List<PreviewField> fields = record.under(mapped(new FieldMapping("phoneNumber", "phone", Direction.BOTH, false,
                true)));
        assertThat(field(fields, "phoneNumber").match()).isEqualTo(Match.EQUAL);
        assertThat(samples.erp.calls().log().size() + samples.crm.calls().log().size()).isEqualTo(asked);
    }

    @Test
    void whatCannotBeComparedSaysWhyAndShowsWhatIsHeld() {
        samples.linkFjord(ActorType.CUSTOMER);
        samples.erp.makeUnreadable("name");
        PreviewField terms = field(read().under(samples.connection()), "paymentTerms");
        assertThat(terms.match()).isEqualTo(Match.NOT_COMPARED);
        assertThat(terms.why().orElseThrow().key()).isEqualTo("mapping.no-list-mapping");
        assertThat(terms.crm().value()).isEqualTo(new FieldValue.Text("7"));
        assertThat(field(read().under(samples.connection()), "name").match()).isEqualTo(Match.NOT_COMPARED);
        ErpConnection listed = samples.connection().withMapping(samples.customer().withLists(
                List.of(new ListMapping("paymentTerms", "terms", Map.of("30", "7")))));
        assertThat(field(read().under(listed), "paymentTerms").match()).isEqualTo(Match.EQUAL);
        PreviewField other = field(
                read().under(mapped(new FieldMapping("city", "erpBalance", Direction.BOTH, false, true))), "city");
        assertThat(other.why().orElseThrow().key()).isEqualTo("mapping.other-type");
    }

    @Test
    void aRecordThatIsNotLinkedAsTheTypeHasNoValuesOfTheErp() {
        PreviewedRecord free = read();
        assertThat(free.linkedAs()).isEmpty();
        assertThat(free.under(samples.connection())).allSatisfy(field -> {
            assertThat(field.erp()).isEmpty();
            assertThat(field.match()).isEqualTo(Match.NOT_COMPARED);
        });
        samples.linkFjord(ActorType.SUPPLIER);
        PreviewedRecord supplier = read();
        assertThat(supplier.linkedAs()).contains(ActorType.SUPPLIER);
        assertThat(supplier.erp()).isEmpty();
    }

    @Test
    void theRowsOfTheLinkAreReadAndThoseOfAnotherLinkAreNot() {
        samples.linkFjord(ActorType.CUSTOMER);
        String second = samples.crm.addRow(FJORD, "phone", Map.of("phone", "+47 70 00 00 00"));
        LinkKey key = LinkKey.among(samples.crm.keys(), MappingSamples.OSLO).orElseThrow();
        Bindings rows = new Bindings(Map.of("phone", second));
        samples.links.save(key.unseen("Fjordtech Energi AS", rows));
        FieldMapping phone = new FieldMapping("phoneNumber", "phone", Direction.BOTH, false, true);
        assertThat(field(read().under(mapped(phone)), "phoneNumber").match()).isEqualTo(Match.DIFFERENT);
        samples.linkFjord(ActorType.CUSTOMER);
        assertThat(field(read().under(mapped(phone)), "phoneNumber").match()).isEqualTo(Match.EQUAL);
    }

    @Test
    void nothingIsWrittenAndProblemsAreTheSystemsOwn() {
        samples.linkFjord(ActorType.CUSTOMER);
        read();
        assertThat(samples.crm.calls().log()).doesNotContain("save", "deleteKey");
        assertThat(samples.erp.calls().log()).doesNotContain("save", "create", "reactivate");
        samples.erp.delete(ACTOR);
        assertThatThrownBy(this::read).isInstanceOfSatisfying(ProblemException.class,
                gone -> assertThat(gone.problem()).isInstanceOf(Problem.NotFound.class));
    }

    @Test
    void itEndsWhenItIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(this::read).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private PreviewedRecord read() {
        return samples.preview().read(samples.connection(), samples.draft.secrets(), ActorType.CUSTOMER, FJORD);
    }

    private ErpConnection mapped(FieldMapping field) {
        return samples.connection().withMapping(samples.customer().withFields(List.of(field)));
    }

    private static PreviewField field(List<PreviewField> fields, String key) {
        Optional<PreviewField> found = fields.stream().filter(field -> field.key().equals(key)).findFirst();
        return found.orElseThrow();
    }
}
