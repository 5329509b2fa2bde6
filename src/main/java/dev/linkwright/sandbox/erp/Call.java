package dev.linkwright.sandbox.erp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.linkwright.sandbox.http.Request;

/** A request of somebody who is signed in. */
record Call(Request request, Address address, Principal principal) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    String method() {
        return request.method();
    }

    String metadata() {
        return request.origin() + address.root() + "$metadata";
    }

    /** The body as JSON. */
    JsonNode body() {
        try {
            return MAPPER.readTree(request.body());
        } catch (JsonProcessingException malformed) {
            throw ErpError.badRequest(ErpText.INVALID_BODY);
        }
    }

    void must(Principal.Right right, EntitySet set, ErpAssumptions assumptions) {
        if (!principal.may(right, set.name())) {
            throw ErpError.of(403,
                    assumptions.is(ErpAssumption.LackOfRights.AUTHORIZATION)
                            ? "Authorization_InsufficientPermissions"
                            : "Internal_ServerError",
                    ErpText.PERMISSIONS, set.table(), set.caption(), right.word());
        }
    }
}
