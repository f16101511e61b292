package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.merge.event.EventRenderer;
import dev.cassandrakafka.model.cdc.Envelope;

/** The envelopes by their names in the specification, in JSON. */
public final class Envelopes {
    private Envelopes() {}

    /** A renderer for one task. */
    public static EventRenderer json(Envelope envelope, Origin origin) {
        return switch (envelope) {
            case CHANGE -> new ChangeRenderer(origin);
            case DEBEZIUM -> new DebeziumRenderer(origin);
            case ROW -> new RowRenderer();
        };
    }
}
