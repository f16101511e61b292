package dev.cassandrakafka.sink.codec;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;
import net.jcip.annotations.Immutable;

/**
 * Writes values as the bytes of one CQL type, without the length that stands before them in a message. Thread-safe. All methods throw
 * {@link RejectedValue} for what is no value of the type; what they have written by then is to be cut off.
 */
@Immutable
public abstract class ValueCodec {
    /** What a record can hold where it holds no JSON. */
    public enum Input {
        /** Text. */
        TEXT("text"),
        /** A whole number of up to 64 bits. */
        INTEGER("an integer"),
        /** Any finite number. */
        DECIMAL("a number"),
        /** Bytes. */
        BYTES("bytes");

        private final String words;

        Input(String words) {
            this.words = words;
        }

        /** How messages name it. */
        public String words() {
            return words;
        }
    }

    private final String type;

    @SuppressWarnings("Immutable") // made by Set.of
    private final Set<Input> inputs;

    ValueCodec(String type, Set<Input> inputs) {
        this.type = type;
        this.inputs = Set.copyOf(inputs);
    }

    /** The type as CQL writes it. */
    public final String type() {
        return type;
    }

    /** Whether there are values of this kind that it takes. */
    public final boolean takes(Input input) {
        return inputs.contains(input);
    }

    /** The bytes of each value of the type, or -1 if they differ. Says how vectors hold it, and follows Cassandra's AbstractType. */
    int fixedLength() {
        return -1;
    }

    /**
     * Takes the JSON value whose first token is the current one, and leaves the parser at its last token. The token is not null.
     *
     * @throws IOException if the JSON is malformed
     */
    public abstract void json(JsonParser in, CqlBuffer out) throws IOException, RejectedValue;

    /** Takes text. */
    public void text(String value, CqlBuffer out) throws RejectedValue {
        throw unexpected("text");
    }

    /** Takes a whole number. */
    public void integer(long value, CqlBuffer out) throws RejectedValue {
        throw unexpected("a number");
    }

    /** Takes any number. */
    public void decimal(BigDecimal value, CqlBuffer out) throws RejectedValue {
        throw unexpected("a number");
    }

    /** Takes bytes. */
    public void bytes(byte[] value, CqlBuffer out) throws RejectedValue {
        throw unexpected("bytes");
    }

    final RejectedValue unexpected(String found) {
        return RejectedValue.wrongType("%s, which is no %s".formatted(found, type));
    }

    final RejectedValue outOfRange() {
        return RejectedValue.overflow("out of the range of " + type);
    }
}
