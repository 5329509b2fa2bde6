package dev.linkwright.crm.superoffice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import okhttp3.HttpUrl;

import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Leases as devices of the foreign application {@code Linkwright}: keys hang on records, devices on none. A device's name
 * is the lease's, which no other lease has, so that it does not matter whether the server keeps two devices of one name.
 */
final class DeviceLeases implements Leases {
    private final WebApi api;

    DeviceLeases(WebApi api) {
        this.api = api;
    }

    @Override
    public Board look(ConnectionId connection) {
        try {
            return board(connection);
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotFound) {
                ForeignKeys.makeApplication(api); // nobody linked anything yet
                return board(connection);
            }
            throw refused;
        }
    }

    private Board board(ConnectionId connection) {
        JsonAnswer answer = api.get(api.at("ForeignApp", ForeignKeys.APPLICATION, "Devices"));
        List<Lease> leases = new ArrayList<>();
        for (JsonNode device : answer.body()) {
            Lease.of(device.path("Name").asText(), device.path("DeviceIdentifier").asText())
                    .filter(lease -> lease.connection().equals(connection)).ifPresent(leases::add);
        }
        return new Board(leases, time(answer));
    }

    @Override
    public Optional<Instant> write(Lease lease) {
        return time(api.post(agent("AddDeviceByIdentifier"), device(lease)));
    }

    @Override
    public void remove(Lease lease) {
        try {
            api.post(agent("DeleteDeviceByIdentifier"), device(lease));
        } catch (ProblemException refused) {
            if (!(refused.problem() instanceof Problem.NotFound)) {
                throw refused;
            }
        }
    }

    private HttpUrl agent(String method) {
        return api.at("Agents", "ForeignSystem", method);
    }

    private static ObjectNode device(Lease lease) {
        return JsonNodeFactory.instance.objectNode().put("ApplicationName", ForeignKeys.APPLICATION)
                .put("DeviceName", lease.name()).put("DeviceIdentifier", lease.value());
    }

    /** Every server that has a clock tells it with each answer, says the protocol. */
    private static Optional<Instant> time(JsonAnswer answer) {
        try {
            return answer.header("Date").map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
