package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.sink.codec.CqlBuffer;
import dev.cassandrakafka.sink.codec.JsonDocuments;
import dev.cassandrakafka.sink.codec.RejectedValue;
import dev.cassandrakafka.sink.codec.ValueCodec;
import dev.cassandrakafka.sink.codec.ValueCodec.Input;
import java.nio.ByteBuffer;

/** Constants as bytes: text of the type of the column; JSON where the type is made of others. */
final class Literals {
    private Literals() {}

    static ByteBuffer bytes(String literal, ValueCodec codec) throws RejectedValue {
        CqlBuffer out = new CqlBuffer();
        if (codec.takes(Input.TEXT)) {
            codec.text(literal, out);
        } else {
            JsonDocuments.read(literal, codec, out);
        }
        return ByteBuffer.wrap(out.copyFrom(0));
    }
}
