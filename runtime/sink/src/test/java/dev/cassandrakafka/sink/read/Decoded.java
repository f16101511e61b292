package dev.cassandrakafka.sink.read;

import com.datastax.oss.driver.api.core.ProtocolVersion;
import com.datastax.oss.driver.api.core.type.codec.registry.CodecRegistry;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as the driver would read them. */
final class Decoded {
    private Decoded() {}

    /** Column to value as text; {@code null} for a null, left out where unset. */
    static Map<String, String> row(Row row) {
        Map<String, String> values = new LinkedHashMap<>();
        row.plan().slots().forEach(slot -> {
            ByteBuffer bytes = row.value(slot.index());
            if (row.isSet(slot.index())) {
                Object value = CodecRegistry.DEFAULT
                        .codecFor(slot.type())
                        .decode(bytes == null ? null : bytes.duplicate(), ProtocolVersion.V5);
                values.put(slot.column(), String.valueOf(value));
            }
        });
        return values;
    }
}
