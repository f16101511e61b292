package dev.cassandrakafka.testkit.kubernetes.schema;

/**
 * One thing that is wrong with a value, in the words of the real server (package {@code field} of k8s.io/apimachinery).
 *
 * @param field path of the field
 * @param reason why it is refused
 * @param detail the message without the field
 */
public record Problem(String field, Reason reason, String detail) {
    /** Why a value is refused; the names are those of {@code status.details.causes[].reason}. */
    public enum Reason {
        /** It is absent. */
        REQUIRED("FieldValueRequired"),
        /** It breaks a rule. */
        INVALID("FieldValueInvalid"),
        /** It is of another type. */
        TYPE_INVALID("FieldValueTypeInvalid"),
        /** It is not one of an enumeration. */
        NOT_SUPPORTED("FieldValueNotSupported"),
        /** It has too many elements. */
        TOO_MANY("FieldValueTooMany"),
        /** It has too many characters. */
        TOO_LONG("FieldValueTooLong"),
        /** It is there twice. */
        DUPLICATE("FieldValueDuplicate"),
        /** It must not be set. */
        FORBIDDEN("FieldValueForbidden");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The name as the server spells it. */
        public String text() {
            return text;
        }
    }

    /** A required field is absent. */
    public static Problem required(String field) {
        return new Problem(field, Reason.REQUIRED, "Required value");
    }

    /** A value breaks a rule. */
    public static Problem invalid(String field, String value, String rule) {
        return new Problem(field, Reason.INVALID, "Invalid value: %s: %s".formatted(value, rule));
    }

    /** A field must not be there. */
    public static Problem forbidden(String field, String rule) {
        return new Problem(field, Reason.FORBIDDEN, "Forbidden: " + rule);
    }

    /** Whether the value is of another shape than it should be, so that nothing more can be said of it. */
    public boolean isOfShape() {
        return switch (reason) {
            case REQUIRED, TYPE_INVALID, NOT_SUPPORTED, TOO_MANY, TOO_LONG -> true;
            case INVALID, DUPLICATE, FORBIDDEN -> false;
        };
    }

    /** The whole message. */
    public String message() {
        return field + ": " + detail;
    }
}
