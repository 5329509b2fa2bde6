package dev.linkwright.sandbox.erp;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal: its status, its code, and its text, which follows the language of who asked. */
final class ErpError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient ErpText text;
    private final transient List<Object> values;

    private ErpError(int status, String code, ErpText text, Object... values) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.values = List.of(values);
    }

    static ErpError of(int status, String code, ErpText text, Object... values) {
        return new ErpError(status, code, text, values);
    }

    /** The request itself is wrong. */
    static ErpError badRequest(ErpText text, Object... values) {
        return new ErpError(400, "BadRequest", text, values);
    }

    /** A business rule says no. */
    static ErpError dialog(ErpText text, Object... values) {
        return new ErpError(400, "Application_DialogException", text, values);
    }

    static ErpError resourceNotFound(String segment) {
        return new ErpError(404, "BadRequest_ResourceNotFound", ErpText.RESOURCE_NOT_FOUND, segment);
    }

    static ErpError methodNotAllowed(String method, String set) {
        return new ErpError(405, "BadRequest_MethodNotAllowed", ErpText.METHOD_NOT_ALLOWED, method, set);
    }

    int status() {
        return status;
    }

    ObjectNode body(ErpText.Language language) {
        return body(code, text.in(language, values));
    }

    static ObjectNode body(String code, String message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("error").put("code", code).put("message",
                message + "  CorrelationId:  " + UUID.randomUUID() + ".");
        return json;
    }
}
