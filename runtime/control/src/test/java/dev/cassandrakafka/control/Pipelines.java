package dev.cassandrakafka.control;

import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.EncryptionSpec;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.FormatSpec;
import dev.cassandrakafka.model.cdc.TableOptions;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.cdc.TopicsSpec;
import dev.cassandrakafka.model.kafka.KafkaConnectionSpec;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import java.util.List;

/** Pipelines for tests. */
public final class Pipelines {
    private Pipelines() {}

    /** Captures the keyspace shop in dc1. */
    public static CdcPipeline shop() {
        return of(List.of(new TableSelector("shop", null)), Envelope.CHANGE, TableOptions.VERIFY);
    }

    /** Captures the keyspace shop in dc1 with agents that have this key store. */
    public static CdcPipeline shop(EncryptionSpec encryption) {
        CaptureSpec capture = new CaptureSpec(
                null, null, null, null, null, null, null, null, null, null, null, encryption, null, null);
        return of(List.of(new TableSelector("shop", null)), Envelope.CHANGE, TableOptions.VERIFY, capture);
    }

    /** Captures these in dc1, with the prefix shop and three partitions. */
    public static CdcPipeline of(List<TableSelector> tables, Envelope envelope, TableOptions options) {
        return of(tables, envelope, options, CaptureSpec.defaults());
    }

    private static CdcPipeline of(
            List<TableSelector> tables, Envelope envelope, TableOptions options, CaptureSpec capture) {
        return new CdcPipeline(
                "shop",
                new CassandraSpec(List.of("cassandra"), null, "dc1", null, null),
                tables,
                new KafkaConnectionSpec("kafka:9092", null, null),
                new TopicsSpec("shop", 3, 3, null, null, null),
                new FormatSpec(null, envelope, null),
                null,
                null,
                null,
                null,
                options,
                capture,
                null);
    }
}
