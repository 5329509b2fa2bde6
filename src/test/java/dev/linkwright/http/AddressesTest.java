package dev.linkwright.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import okhttp3.HttpUrl;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://crm.example.com/", "http://127.0.0.1:8088/", "http://[::1]:8000/",
            "http://localhost:8000/"})
    void trustedOrLocalAddressesCanBeCalled(String address) {
        assertThat(Addresses.parse(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://crm.example.com/", "http://10.0.0.1/", "http://localhost.example.com/",
            "http://127.0.0.1.example.com/", "ftp://crm.example.com/", "crm.example.com", ""})
    void plainHttpToAnotherMachineIsRefused(String address) {
        assertThatThrownBy(() -> Addresses.parse(address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> Addresses.parse("https://ann:hidden@crm.example.com/"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("hidden");
    }

    @Test
    void aSystemCannotBeMadeWithAnUnsafeAddress() {
        HttpUrl foreign = HttpUrl.get("http://erp.example.com/");
        assertThatThrownBy(() -> RemoteSystem.of("ERP", foreign, Authorisation.none()))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("address.plain-http (erp.example.com)");
    }
}
