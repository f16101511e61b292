package dev.cassandrakafka.merge.it;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cassandrakafka.testkit.registry.SchemaRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;

/** Reads as any consumer does: the id from the frame, the schema from the registry, the record by Avro's own reader. */
final class RegistryDecoder {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry;
    private final Map<Integer, Schema> schemas = new HashMap<>();

    RegistryDecoder(SchemaRegistry registry) {
        this.registry = registry;
    }

    GenericRecord read(byte[] framed) {
        ByteBuffer frame = ByteBuffer.wrap(framed);
        if (frame.get() != 0) {
            throw new IllegalArgumentException("the frame does not begin with a zero");
        }
        Schema schema = schemas.computeIfAbsent(frame.getInt(), this::schema);
        try {
            return new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(framed, frame.position(), frame.remaining(), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Schema schema(int id) {
        try {
            String body = registry.send("GET", "schemas/ids/" + id, "").body();
            return new Schema.Parser().parse(JSON.readTree(body).path("schema").asText());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
