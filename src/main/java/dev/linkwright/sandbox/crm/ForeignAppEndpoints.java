package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.crm.ForeignKeys.Device;
import dev.linkwright.sandbox.crm.ForeignKeys.SavedKey;
import dev.linkwright.sandbox.http.Answer;

/** {@code /ForeignApp/{application}/{device}[/{identifier}]/Key/…}. */
final class ForeignAppEndpoints {

    private final ForeignKeyService service;
    private final Assumptions assumptions;

    ForeignAppEndpoints(ForeignKeyService service, Assumptions assumptions) {
        this.service = service;
        this.assumptions = assumptions;
    }

    Answer answer(Call call) {
        String app = call.segment(1);
        int length = call.path().size();
        if (length == 1) {
            return service.exclusively(() -> Answer.ok(allApps(call)));
        }
        if (length == 2) {
            return app(call, app);
        }
        if (length == 3 && call.isAt(2, "Devices") && call.isGet()) {
            return Answer.ok(service.devices(call, app));
        }
        if (call.isAt(3, "Key")) {
            return keyAt(call, app, "", 3);
        }
        if (call.isAt(4, "Key")) {
            return keyAt(call, app, call.segment(3), 4);
        }
        return device(call, app, call.segment(2), call.segment(3));
    }

    private ArrayNode allApps(Call call) {
        ArrayNode all = Wire.array();
        service.keys().apps().forEach(app -> all.add(service.json(call, app)));
        return all;
    }

    private Answer app(Call call, String name) {
        return switch (call.method()) {
            case "GET" -> service.exclusively(() -> Answer.ok(service.json(call, service.needApp(name))));
            case "PUT", "POST" -> {
                call.mustWrite();
                yield Answer.ok(service.json(call, service.addApp(call, name)));
            }
            default -> throw ApiError.methodNotAllowed(call.method());
        };
    }

    private Answer device(Call call, String app, String name, String identifier) {
        return switch (call.method()) {
            case "GET" ->
                service.exclusively(() -> Answer.ok(service.json(call, service.needDevice(app, name, identifier))));
            case "PUT", "POST" -> {
                call.mustWrite();
                yield Answer.ok(service.json(call, service.addDevice(call, app, name, identifier)));
            }
            case "DELETE" -> {
                call.mustWrite();
                service.deleteDevice(app, name, identifier);
                yield Answer.empty(204);
            }
            default -> throw ApiError.methodNotAllowed(call.method());
        };
    }

    /** {@code Key} at this position, then key name, table, record and perhaps {@code Value}. */
    private Answer keyAt(Call call, String app, String identifier, int at) {
        String device = call.segment(2);
        String name = call.segment(at + 1);
        String table = call.segment(at + 2);
        String record = call.segment(at + 3);
        return switch (call.method()) {
            case "PUT", "POST" -> {
                refuseEmpty(identifier);
                yield Answer.ok(service.save(call, app, device, identifier, call.body()));
            }
            case "DELETE" -> {
                refuseEmpty(identifier);
                service.delete(call, app, device, identifier, name, table, number(record));
                yield Answer.empty(204);
            }
            case "GET" -> service.exclusively(() -> record.isEmpty()
                    ? byValue(call, service.device(app, device, identifier), name, table)
                    : ofRecord(call, service.needDevice(app, device, identifier), at, record));
            default -> throw ApiError.methodNotAllowed(call.method());
        };
    }

    private Answer ofRecord(Call call, Device device, int at, String record) {
        SavedKey key = service.find(device, call.segment(at + 1), call.segment(at + 2), number(record));
        if (key == null) {
            throw ApiError.notFound("ForeignKey '" + call.segment(at + 1) + "' not found");
        }
        JsonNode json = call.isAt(at + 4, "Value") ? Wire.object().textNode(key.value()) : service.json(call, key);
        return Answer.ok(json);
    }

    private Answer byValue(Call call, @Nullable Device device, String name, String table) {
        SavedKey key = service.findByValue(device, name, table, call.parameter("keyValue"));
        if (key != null) {
            return Answer.ok(service.json(call, key));
        }
        if (assumptions.is(Assumption.ByValueMiss.NULL_BODY)) {
            return Answer.ok(Wire.nothing());
        }
        throw ApiError.notFound("ForeignKey '" + name + "' not found");
    }

    private void refuseEmpty(String identifier) {
        if (identifier.isEmpty() && assumptions.is(Assumption.EmptyIdentifier.REFUSED)) {
            throw ApiError.notFound("No such resource.");
        }
    }

    static int number(String segment) {
        try {
            return Integer.parseInt(segment);
        } catch (NumberFormatException notANumber) {
            throw ApiError.badRequest("'" + segment + "' is not a record id.");
        }
    }
}
