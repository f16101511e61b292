package dev.cassandrakafka.change.raw;

import dev.cassandrakafka.change.bytes.ByteReader;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** What follows the header of a control record; of each kind only its own parts have a meaning. */
@NotThreadSafe
public final class ControlBody {
    private String keyspace = "";
    private String table = "";
    private long timeMillis;
    private Loss loss = Loss.NONE;

    ControlBody() {}

    void read(RawKind kind, ByteReader reader) {
        keyspace = table = "";
        timeMillis = 0;
        loss = Loss.NONE;
        switch (kind) {
            case COVERED -> {
                timeMillis = reader.i64();
                loss = reader.remaining() == 0 ? Loss.NONE : new Loss(reader.i64(), reader.i64());
            }
            case TRUNCATED, DROPPED -> {
                keyspace = text(reader);
                table = text(reader);
                timeMillis = reader.i64();
            }
            case SCHEMA_CHANGED, CHANGE, READ -> {}
        }
        if (reader.remaining() != 0) {
            throw new MalformedRecordException(reader.remaining() + " bytes too many in a record of kind " + kind);
        }
    }

    /** Of {@link RawKind#TRUNCATED} and {@link RawKind#DROPPED}. */
    public String keyspace() {
        return keyspace;
    }

    /** Of {@link RawKind#TRUNCATED} and {@link RawKind#DROPPED}. */
    public String table() {
        return table;
    }

    /** When the table was truncated or dropped, or until when (log time) the host is covered; milliseconds since the epoch. */
    public long timeMillis() {
        return timeMillis;
    }

    /** Of {@link RawKind#COVERED}: what the host has lost. */
    public Loss loss() {
        return loss;
    }

    private static String text(ByteReader reader) {
        reader.slice();
        return new String(reader.array(), reader.sliceOffset(), reader.sliceLength(), StandardCharsets.UTF_8);
    }
}
