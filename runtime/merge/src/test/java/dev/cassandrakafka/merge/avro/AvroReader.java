package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.schema.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/** A registry in memory, and Avro's own reader of what was framed with its ids. */
final class AvroReader implements SchemaIds {
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public int keyId(TableSchema table, String avroSchema) {
        return add(avroSchema);
    }

    @Override
    public int valueId(TableSchema table, String avroSchema) {
        return add(avroSchema);
    }

    /** The record, to the last byte. */
    GenericRecord read(byte[] framed) {
        ByteBuffer frame = ByteBuffer.wrap(framed);
        if (frame.get() != 0) {
            throw new IllegalArgumentException("the frame does not begin with a zero");
        }
        Schema schema = schemas.get(frame.getInt());
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(framed, frame.position(), frame.remaining(), null);
        try {
            GenericRecord record = new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IllegalArgumentException("bytes follow the record " + record);
            }
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema registered last. */
    Schema last() {
        return schemas.get(schemas.size() - 1);
    }

    private int add(String schema) {
        schemas.add(new Schema.Parser().parse(schema));
        return schemas.size() - 1;
    }
}
