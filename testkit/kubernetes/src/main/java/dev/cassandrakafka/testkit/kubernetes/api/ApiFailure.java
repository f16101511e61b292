package dev.cassandrakafka.testkit.kubernetes.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cassandrakafka.testkit.kubernetes.fields.Conflict;
import dev.cassandrakafka.testkit.kubernetes.kind.ResourceKind;
import dev.cassandrakafka.testkit.kubernetes.schema.Problem;
import java.io.Serial;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** A request that is answered with a {@code Status} of failure. Reasons and messages are those of the real server. */
public final class ApiFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient ObjectNode status;
    private final int code;

    private ApiFailure(int code, String reason, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status =
                JsonNodeFactory.instance.objectNode().put("kind", "Status").put("apiVersion", "v1");
        status.putObject("metadata");
        status.put("status", "Failure").put("message", message);
        status.put("reason", reason).put("code", code);
    }

    /** The code of the answer. */
    public int code() {
        return code;
    }

    /** The body of the answer. */
    public ObjectNode status() {
        return status;
    }

    private ApiFailure about(ResourceKind kind, String name) {
        var details = status.withObjectProperty("details");
        if (!name.isEmpty()) {
            details.put("name", name);
        }
        if (!kind.group().isEmpty()) {
            details.put("group", kind.group());
        }
        details.put("kind", kind.plural());
        return this;
    }

    /** There is no such object. */
    static ApiFailure notFound(ResourceKind kind, String name) {
        return new ApiFailure(404, "NotFound", "%s \"%s\" not found".formatted(kind.resource(), name))
                .about(kind, name);
    }

    /** There is no such namespace. */
    static ApiFailure namespaceNotFound(String name) {
        var failure = new ApiFailure(404, "NotFound", "namespaces \"%s\" not found".formatted(name));
        failure.status.withObjectProperty("details").put("name", name).put("kind", "namespaces");
        return failure;
    }

    /** There is nothing at that URL. */
    static ApiFailure noResource() {
        return new ApiFailure(404, "NotFound", "the server could not find the requested resource");
    }

    /** An object of that name is there already. */
    static ApiFailure alreadyExists(ResourceKind kind, String name) {
        return new ApiFailure(409, "AlreadyExists", "%s \"%s\" already exists".formatted(kind.resource(), name))
                .about(kind, name);
    }

    /** Somebody else has changed the object. */
    static ApiFailure conflict(ResourceKind kind, String name, String why) {
        return new ApiFailure(
                        409,
                        "Conflict",
                        "Operation cannot be fulfilled on %s \"%s\": %s".formatted(kind.resource(), name, why))
                .about(kind, name);
    }

    /** Others own fields of the configuration. */
    static ApiFailure conflicts(List<Conflict> conflicts) {
        var failure = new ApiFailure(409, "Conflict", Conflict.message(conflicts));
        var causes = failure.status.withObjectProperty("details").putArray("causes");
        conflicts.forEach(conflict -> causes.addObject()
                .put("reason", "FieldManagerConflict")
                .put("message", "conflict with " + conflict.manager())
                .put("field", conflict.field()));
        return failure;
    }

    /** The request makes no sense. */
    static ApiFailure badRequest(String message) {
        return new ApiFailure(400, "BadRequest", message);
    }

    /** The request is well formed and cannot be done. */
    static ApiFailure unprocessable(String message) {
        return new ApiFailure(
                422, "Invalid", "the server rejected our request due to an error in our request: " + message);
    }

    /** The configuration does not fit the schema, so that it cannot be told what is to be merged with what. */
    static ApiFailure untyped(ResourceKind kind, Target target, List<String> errors) {
        var name = target.namespace().isEmpty() ? target.name() : target.namespace() + "/" + target.name();
        var list = errors.size() == 1 ? errors.get(0) : "errors:\n  " + String.join("\n  ", errors);
        return new ApiFailure(
                500,
                "",
                "failed to create typed patch object (%s; %s, Kind=%s): %s"
                        .formatted(name, kind.apiVersion(), kind.kind(), list));
    }

    /** The body is of a type that cannot be read. */
    static ApiFailure unsupportedMediaType(String type) {
        return new ApiFailure(
                415,
                "UnsupportedMediaType",
                "the body of the request was in an unknown format - accepted media types include:"
                        + " application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml, application/json, application/yaml; got "
                        + type);
    }

    /** The method is not for this URL. */
    static ApiFailure methodNotAllowed() {
        return new ApiFailure(
                405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
    }

    /** The request may not be done now. */
    static ApiFailure forbidden(ResourceKind kind, String name, String why) {
        return new ApiFailure(403, "Forbidden", "%s \"%s\" is forbidden: %s".formatted(kind.resource(), name, why))
                .about(kind, name);
    }

    /** The revision asked for is too old. */
    static ApiFailure expired(long revision, long latest) {
        return new ApiFailure(410, "Expired", "too old resource version: %d (%d)".formatted(revision, latest));
    }

    /** The object breaks rules. */
    static ApiFailure invalid(ResourceKind kind, String name, List<Problem> problems) {
        var texts = new LinkedHashSet<>(problems.stream().map(Problem::message).toList());
        var list = texts.size() == 1 ? texts.iterator().next() : "[" + String.join(", ", texts) + "]";
        var failure = new ApiFailure(
                        422, "Invalid", "%s \"%s\" is invalid: %s".formatted(kind.qualifiedKind(), name, list))
                .about(kind, name);
        failure.status.withObjectProperty("details").put("kind", kind.kind());
        var causes = failure.status.withObjectProperty("details").putArray("causes");
        problems.forEach(problem -> causes.addObject()
                .put("reason", problem.reason().text())
                .put("message", problem.detail())
                .put("field", problem.field()));
        return failure;
    }

    /** The body has fields that the kind has not, and the client asked to be told. */
    static ApiFailure unknownFields(ResourceKind kind, List<String> fields) {
        var list = fields.stream().map("unknown field \"%s\""::formatted).collect(Collectors.joining(", "));
        return badRequest("%s in version \"%s\" cannot be handled as a %s: strict decoding error: %s"
                .formatted(kind.kind(), kind.version(), kind.kind(), list));
    }

    /** A built-in kind has a value of the wrong type. */
    static ApiFailure unreadable(ResourceKind kind, Problem problem) {
        return badRequest("%s in version \"%s\" cannot be handled as a %s: %s"
                .formatted(kind.kind(), kind.version(), kind.kind(), problem.message()));
    }

    /** A failure that a test has asked for. */
    public static ApiFailure injected(int code) {
        var reason =
                switch (code) {
                    case 409 -> "Conflict";
                    case 410 -> "Expired";
                    case 429 -> "TooManyRequests";
                    case 503 -> "ServiceUnavailable";
                    default -> "InternalError";
                };
        return new ApiFailure(code, reason, "injected by a test: " + code);
    }

    /** The server itself is at fault. */
    public static ApiFailure internal(RuntimeException cause) {
        return new ApiFailure(500, "InternalError", "Internal error occurred: " + cause);
    }
}
