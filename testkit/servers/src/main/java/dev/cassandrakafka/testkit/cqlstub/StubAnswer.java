package dev.cassandrakafka.testkit.cqlstub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the stub answers to a statement, in the words of Simulacron's JSON.
 *
 * @param json {@code result} names the kind, the rest depends on it
 */
public record StubAnswer(Map<String, Object> json) {
    private static final String RESULT = "result";
    private static final String MESSAGE = "message";

    /** Success without rows, as a write has it. */
    public static StubAnswer done() {
        return rows(Map.of(), List.of());
    }

    /** Rows, each by the names of its columns. */
    public static StubAnswer rows(Map<String, String> columnTypes, List<Map<String, Object>> rows) {
        return new StubAnswer(Map.of(RESULT, "success", "column_types", columnTypes, "rows", rows));
    }

    /** The coordinator is overloaded. */
    public static StubAnswer overloaded() {
        return new StubAnswer(Map.of(RESULT, "overloaded", MESSAGE, "overloaded"));
    }

    /** The statement is refused, now and whenever it comes again. */
    public static StubAnswer invalid(String message) {
        return new StubAnswer(Map.of(RESULT, "invalid", MESSAGE, message));
    }

    /** Too few replicas are alive. */
    public static StubAnswer unavailable() {
        return new StubAnswer(
                Map.of(RESULT, "unavailable", "required", 2, "alive", 1, "consistency_level", "LOCAL_QUORUM"));
    }

    /** Too few replicas answered in time; the write may have been done. */
    public static StubAnswer writeTimeout() {
        return new StubAnswer(Map.of(
                RESULT,
                "write_timeout",
                "received",
                1,
                "block_for",
                2,
                "consistency_level",
                "LOCAL_QUORUM",
                "write_type",
                "SIMPLE"));
    }

    /** Nothing at all: the driver's own timeout ends it. */
    public static StubAnswer silence() {
        return new StubAnswer(Map.of(RESULT, "no_result"));
    }

    /** The same after a while. */
    public StubAnswer afterMillis(long millis) {
        var later = new LinkedHashMap<>(json);
        later.put("delay_in_ms", millis);
        return new StubAnswer(Map.copyOf(later));
    }
}
