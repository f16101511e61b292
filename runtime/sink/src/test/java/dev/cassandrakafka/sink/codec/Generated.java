package dev.cassandrakafka.sink.codec;

import com.datastax.oss.driver.api.core.type.DataType;
import com.fasterxml.jackson.core.io.JsonStringEncoder;

/**
 * A value of a CQL type and how JSON may write it.
 *
 * @param type the type
 * @param value what the driver's codec of the type takes
 * @param json the value as JSON
 */
record Generated(DataType type, Object value, String json) {

    static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** As the name of a field in an object: the JSON of a scalar as text. */
    String name() {
        return json.startsWith("\"") ? json : quoted(json);
    }

    @Override
    public String toString() {
        return "%s: %s = %s".formatted(type.asCql(true, true), value, json);
    }
}
