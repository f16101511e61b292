package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.sink.codec.CqlBuffer;
import dev.cassandrakafka.sink.codec.RejectedValue;
import dev.cassandrakafka.sink.codec.Utf8;
import dev.cassandrakafka.sink.codec.ValueCodec;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** A key or value that is one text, number or run of bytes, as Kafka's own serializers write them. */
@NotThreadSafe
final class PlainPart implements RecordPart {
    private final String name;
    private final Format format;
    private final List<Target> targets;

    PlainPart(String name, Format format, List<Target> targets) {
        this.name = name;
        this.format = format;
        this.targets = List.copyOf(targets);
    }

    @Override
    public void readNull(Cells cells) {
        for (Target target : targets) {
            cells.setNull(target.cell());
        }
    }

    @Override
    public void read(byte[] bytes, Cells cells) throws BadRecordException {
        for (Target target : targets) {
            int start = cells.buffer().size();
            try {
                write(bytes, target.codec(), cells.buffer());
            } catch (RejectedValue e) {
                throw BadRecordException.of(e, target);
            }
            cells.set(target.cell(), start);
        }
    }

    private void write(byte[] bytes, ValueCodec codec, CqlBuffer out) throws RejectedValue, BadRecordException {
        switch (format) {
            case STRING, UUID -> codec.text(Utf8.decode(bytes), out);
            case BYTES -> codec.bytes(bytes, out);
            case SHORT -> codec.integer(number(bytes, Short.BYTES).getShort(), out);
            case INTEGER -> codec.integer(number(bytes, Integer.BYTES).getInt(), out);
            case LONG -> codec.integer(number(bytes, Long.BYTES).getLong(), out);
            case FLOAT -> codec.decimal(decimal(number(bytes, Float.BYTES).getFloat()), out);
            case DOUBLE -> codec.decimal(decimal(number(bytes, Double.BYTES).getDouble()), out);
            case JSON -> throw new IllegalStateException(name + " is JSON");
        }
    }

    private ByteBuffer number(byte[] bytes, int length) throws BadRecordException {
        if (bytes.length != length) {
            throw new BadRecordException(
                    BadReason.WRONG_LENGTH,
                    name,
                    "%d bytes, but the format has %d; correct %s.format or the producer"
                            .formatted(bytes.length, length, name));
        }
        return ByteBuffer.wrap(bytes);
    }

    /** By its shortest text, so that 0.1f becomes 0.1 in a decimal column and itself again in a float one. */
    private BigDecimal decimal(float number) throws BadRecordException {
        requireFinite(Float.isFinite(number));
        return new BigDecimal(Float.toString(number));
    }

    private BigDecimal decimal(double number) throws BadRecordException {
        requireFinite(Double.isFinite(number));
        return BigDecimal.valueOf(number);
    }

    private void requireFinite(boolean finite) throws BadRecordException {
        if (!finite) {
            throw new BadRecordException(BadReason.OVERFLOW, name, "not a finite number");
        }
    }
}
