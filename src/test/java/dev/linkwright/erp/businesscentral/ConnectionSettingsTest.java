package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import dev.linkwright.model.UnusableException;
import dev.linkwright.ui.common.Texts;

class ConnectionSettingsTest {
    private static ConnectionSettings settings(String... pairs) {
        Map<String, String> values = new HashMap<>(Map.of("company", "CRONUS"));
        for (int index = 0; index < pairs.length; index += 2) {
            values.put(pairs[index], pairs[index + 1]);
        }
        return ConnectionSettings.of(values);
    }

    @Test
    void theAddressOnPremisesIsThatOfTheServerInstance() {
        for (String written : new String[]{"https://erp.example.com:7048/BC", "https://erp.example.com:7048/BC/",
                "https://erp.example.com:7048/BC/api/v2.0", "https://erp.example.com:7048/BC/api/v2.0/?tenant=x"}) {
            assertThat(settings("address", written).service())
                    .hasToString("https://erp.example.com:7048/BC/api/v2.0/");
        }
    }

    @Test
    void anAddressWithoutPathIsTaken() {
        assertThat(settings("address", "http://127.0.0.1:7048").service())
                .hasToString("http://127.0.0.1:7048/api/v2.0/");
    }

    @Test
    void onlineTheEnvironmentAndTheTenantFollow() {
        String online = "https://api.businesscentral.dynamics.com/";
        assertThat(settings("environment", "Production").service())
                .hasToString(online + "v2.0/Production/api/v2.0/");
        assertThat(settings("environment", "Test 1", "tenant", "nordic.example").service())
                .hasToString(online + "v2.0/nordic.example/Test%201/api/v2.0/");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refusal(() -> settings())).isEqualTo("Environment (online) is missing");
        assertThat(refusal(() -> settings("environment", "Production", "company", " ")))
                .isEqualTo("Company is missing");
        assertThat(refusal(() -> settings("environment", "Production").needed(ConnectionSettings.KEY)))
                .isEqualTo("Web service key is missing");
    }

    @Test
    void anUnusableAddressIsNamed() {
        assertThat(refusal(() -> settings("address", "http://erp.example.com/BC")))
                .startsWith("Address: Plain http to erp.example.com is refused");
    }

    @Test
    void anUnknownWayToSignInIsNamed() {
        assertThat(refusal(() -> settings("environment", "Production", "signIn", "guess")))
                .isEqualTo("There is no way to sign in called “guess”");
    }

    private static String refusal(ThrowingCallable refused) {
        return Texts.neutral().say(catchThrowableOfType(UnusableException.class, refused).sentence());
    }

    @Test
    void theSettingsShowNoSecret() {
        assertThat(settings("environment", "Production", "key", "secret of the test").toString())
                .doesNotContain("secret");
    }
}
