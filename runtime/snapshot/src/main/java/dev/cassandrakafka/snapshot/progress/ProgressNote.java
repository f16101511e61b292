package dev.cassandrakafka.snapshot.progress;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Value of a record of progress, as JSON.
 *
 * @param table {@code keyspace.table}, for people; absent in the record of a request
 * @param rows that were read; 0 in the record of a request
 * @param complete whether all of what the key names lies in the raw topic
 * @param startMillis when the request began, in its own record
 * @param consistency of all reads of the request or of the table, as CQL spells it; absent in the record of a range
 * @param timeMillis when this was written
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record ProgressNote(
        @Nullable String table,
        long rows,
        boolean complete,
        @Nullable Long startMillis,
        @Nullable String consistency,
        long timeMillis) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    byte[] bytes() {
        try {
            return MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record can be written as JSON", e);
        }
    }

    /** Empty when the bytes are no such note. */
    static Optional<ProgressNote> parse(byte[] json) {
        try {
            return Optional.of(MAPPER.readValue(json, ProgressNote.class));
        } catch (IOException notOurs) {
            return Optional.empty();
        }
    }
}
