package dev.cassandrakafka.model.route;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the bytes of a record's key or value are read. */
public enum Format {
    /** UTF-8 text. */
    @JsonProperty("String")
    STRING,
    /** JSON in UTF-8. */
    @JsonProperty("Json")
    JSON,
    /** Any bytes, taken as they are. */
    @JsonProperty("Bytes")
    BYTES,
    /** Two bytes, big endian, as Kafka's ShortSerializer writes them. */
    @JsonProperty("Short")
    SHORT,
    /** Four bytes, big endian, as Kafka's IntegerSerializer writes them. */
    @JsonProperty("Integer")
    INTEGER,
    /** Eight bytes, big endian, as Kafka's LongSerializer writes them. */
    @JsonProperty("Long")
    LONG,
    /** Four bytes, IEEE 754, as Kafka's FloatSerializer writes them. */
    @JsonProperty("Float")
    FLOAT,
    /** Eight bytes, IEEE 754, as Kafka's DoubleSerializer writes them. */
    @JsonProperty("Double")
    DOUBLE,
    /** Text form of a UUID, as Kafka's UUIDSerializer writes it. */
    @JsonProperty("Uuid")
    UUID
}
