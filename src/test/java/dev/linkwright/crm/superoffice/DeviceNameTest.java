package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.model.ConnectionId;

class DeviceNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"00000000000000000000000000000000", "ffffffffffffffffffffffffffffffff",
            "0123456789abcdef0123456789abcdef"})
    void aNameFitsItsColumnAndReadsBack(String id) {
        String name = DeviceName.of(new ConnectionId(id));
        assertThat(name).hasSizeLessThanOrEqualTo(31);
        assertThat(DeviceName.connection(name)).contains(new ConnectionId(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Palm", "a-b", "zzzzzzzzzzzzzzzzzzzzzzzzz", "0123456789abcdef0123456789abcdef"})
    void otherNamesAreNoConnection(String name) {
        assertThat(DeviceName.connection(name)).isEmpty();
    }
}
