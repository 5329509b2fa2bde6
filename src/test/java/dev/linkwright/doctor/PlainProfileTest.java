package dev.linkwright.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.Automatic;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.Scope;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldValue;

class PlainProfileTest {
    @Test
    void namesOfPersonsAndValuesAreLeftOutAndAddressesStay() {
        ErpConnection connection = new ErpConnection(ConnectionId.random(), "House", "tryton", true, "Ask Kari", "NO",
                Map.of("address", "https://erp.example:8000/", "user", "kari", "password", "never here"),
                List.of(new ActorMapping(ActorType.CUSTOMER, true, List.of(), List.of(),
                        List.of(new DefaultValue("seller", FieldValue.of("Kari Nordmann"), false, false)))))
                .withScope(new Scope.Chosen(Set.of("kari", "ola"), Set.of("Sales")));
        Profile plain = PlainProfile.of(new Profile(Profile.VERSION, List.of(connection),
                Optional.of(new Automatic(Optional.of("kari"), Optional.of("PC-7"), Duration.ofMinutes(5)))));
        assertThat(plain.toString()).contains("https://erp.example:8000/", "House", "Sales", "PC-7")
                .doesNotContainIgnoringCase("kari").doesNotContain("ola", "never here");
        assertThat(plain.connections().getFirst().scope())
                .isEqualTo(new Scope.Chosen(Set.of("user 1", "user 2"), Set.of("Sales")));
    }
}
