package dev.linkwright.erp.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Texts;

/**
 * Every rule of the port {@link SyncConnector}, against a server with data. A connector's test extends this and opens its
 * kit. What a connector cannot have is no skipped test: it must say so in its Capabilities, and the rule then holds it to
 * that.
 *
 * <p>
 * Outcomes are written to {@code target/contract}, a file for each connector and one table of all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SyncConnectorContract
        implements
            PagingRules,
            SearchRules,
            CriteriaRules,
            ReadRules,
            SaveRules,
            ChildRowRules,
            DateRules,
            CreateRules,
            ChangeRules,
            RightsRules,
            CallRules,
            SentOnceRules,
            AlwaysRules {
    private static final Texts TEXTS = new Texts(Locale.UK, Locale.UK, ZoneOffset.UTC);

    @RegisterExtension
    final RuleOutcomes outcomes = new RuleOutcomes();

    private ContractKit kit;
    private SyncConnector connector;

    protected abstract ContractKit openKit() throws Exception;

    @BeforeAll
    void open() throws Exception {
        kit = openKit();
        outcomes.of(kit.name());
        connector = kit.open(Opening.as(Opening.User.WRITER));
    }

    @AfterAll
    void close() {
        if (kit != null) {
            kit.close();
        }
    }

    @Override
    public ContractKit kit() {
        return kit;
    }

    @Override
    public SyncConnector erp() {
        return connector;
    }

    @Override
    public boolean lacks(Feature feature) {
        Optional<Sentence> why = connector.capabilities().whyNot(feature);
        why.ifPresent(sentence -> {
            String words = TEXTS.text(sentence.key(), sentence.arguments().toArray());
            assertThat(words).as("%s is missing", feature).isNotBlank().endsWith(".").doesNotContain("{");
            outcomes.gap(words);
        });
        return why.isPresent();
    }
}
