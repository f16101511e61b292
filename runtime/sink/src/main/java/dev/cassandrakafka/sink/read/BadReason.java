package dev.cassandrakafka.sink.read;

/** Why a record can never be written, whatever the servers do. Each has the sentence of its documentation. */
public enum BadReason {
    MALFORMED_JSON(
            "The bytes are not one JSON document in UTF-8, or nest deeper or hold longer texts or numbers than is sane."),
    NOT_AN_OBJECT("A field of something is mapped that is no object or no array in this record."),
    WRONG_LENGTH("The number of bytes is not that of the format of the key or value."),
    WRONG_TYPE("A value does not stand for a value of the type of its column."),
    OVERFLOW("A number or time lies outside the range of the type of its column."),
    NULL_ELEMENT("A null stands in a list, set, map or vector, which cannot hold one."),
    MISSING_FIELD("A mapped field is absent where the mapping says `missing: Error`."),
    MISSING_KEY_COLUMN("The field of a primary key column is absent or null."),
    EMPTY_KEY("The only partition key column is empty, which Cassandra does not store."),
    NULL_KEY("The record has no key, and a primary key column or a field of the key is mapped."),
    NULL_VALUE("The record has no value, and the mapping neither deletes for it nor does without it."),
    TOO_LARGE("A primary key column, a set element or a map key is larger than Cassandra takes."),
    NO_TIMESTAMP("The record has no time, and the mapping needs one."),
    TIMESTAMP_IN_FUTURE("The time of the record lies so far in the future that it would outrank all that follows."),
    BAD_TTL("The mapped time to live is zero, negative or above 20 years."),
    BAD_TIMESTAMP("The mapped write time is absent or null.");

    private final String sentence;

    BadReason(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence of the documentation. */
    public String sentence() {
        return sentence;
    }
}
