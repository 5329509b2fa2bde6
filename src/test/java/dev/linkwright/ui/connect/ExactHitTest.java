package dev.linkwright.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitColumn;
import dev.linkwright.connect.HitPage;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.testing.Samples;

class ExactHitTest {
    private static final List<HitColumn> COLUMNS = List.of(new HitColumn("name", "Name", true, false),
            new HitColumn("orgnr", "Organisation no.", false, true), new HitColumn("city", "City", false, false));

    @ParameterizedTest
    @ValueSource(strings = {"Stavne Elektro AS", "  stavne  ELEKTRO as ", "C-10877", "313550729", "313 550 729"})
    void theNameTheNumberAndTheOrganisationNumberAreExact(String text) {
        assertThat(exact(text, List.of(stavne(Optional.empty())), Optional.empty())).contains(stavne(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Stavne", "Trondheim", "31355072", "10877", "NO", "."})
    void whatIsOnlyPartOfItOrStandsElsewhereIsNot(String text) {
        assertThat(exact(text, List.of(stavne(Optional.empty())), Optional.empty())).isEmpty();
    }

    @Test
    void noneIsExactAmongSeveralOrBeforeThereAreMoreOrIfItIsConnected() {
        Hit hit = stavne(Optional.empty());
        assertThat(exact("Stavne Elektro AS", List.of(hit, hit), Optional.empty())).isEmpty();
        assertThat(exact("Stavne Elektro AS", List.of(hit), Optional.of("more"))).isEmpty();
        assertThat(exact("Stavne Elektro AS", List.of(), Optional.empty())).isEmpty();
        Hit taken = stavne(Optional.of(new Hit.Taken(CrmEntity.company(44), "Stavne Eiendom AS")));
        assertThat(exact("Stavne Elektro AS", List.of(taken), Optional.empty())).isEmpty();
    }

    private static Optional<Hit> exact(String text, List<Hit> hits, Optional<String> next) {
        return new ExactHit(text, COLUMNS).among(new HitRows(new HitPage(hits, next), (_, _) -> {
        }));
    }

    private static Hit stavne(Optional<Hit.Taken> taken) {
        return new Hit(Samples.CUSTOMER, "C-10877", "Stavne Elektro AS",
                Map.of("name", "Stavne Elektro AS", "orgnr", "313 550 729", "city", "Trondheim"), taken);
    }
}
