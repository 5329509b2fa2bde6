package dev.linkwright.sandbox.crm;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;

/** A refusal with its status, in the form that the WebAPI documents for errors. */
final class ApiError extends RuntimeException {

    private final int status;
    private final String type;

    private ApiError(int status, String type, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
    }

    static ApiError badRequest(String message) {
        return new ApiError(400, "ArgumentException", message);
    }

    static ApiError unauthorised(String message) {
        return new ApiError(401, "SoSessionException", message);
    }

    static ApiError forbidden(String message) {
        return new ApiError(403, "SoSecurityException", message);
    }

    static ApiError notFound(String message) {
        return new ApiError(404, "SoNotFoundException", message);
    }

    static ApiError methodNotAllowed(String method) {
        return new ApiError(405, "NotSupportedException", "The resource does not support " + method + ".");
    }

    static ApiError conflict(String message) {
        return new ApiError(409, "JsonPatchTestException", message);
    }

    static ApiError preconditionFailed(String message) {
        return new ApiError(412, "SoPreconditionFailedException", message);
    }

    static ApiError unexpected(String message) {
        return new ApiError(500, "SoServerException", message);
    }

    static ObjectNode json(String type, String message) {
        return Wire.object().put("Error", true).put("ErrorType", type).put("ErrorMessage", message)
                .put("ErrorSource", "SuperOffice.Services.Implementation");
    }

    String message() {
        String message = getMessage();
        return message == null ? type : message;
    }

    Answer answer() {
        return Answer.of(status, json(type, message()));
    }
}
