package dev.cassandrakafka.runtime.config;

import dev.cassandrakafka.model.cdc.BadRawRecordSpec;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.cdc.Deduplication;
import dev.cassandrakafka.model.cdc.Envelope;
import dev.cassandrakafka.model.cdc.FormatSpec;
import dev.cassandrakafka.model.cdc.Image;
import dev.cassandrakafka.model.cdc.OversizePolicy;
import dev.cassandrakafka.model.cdc.RawRecordAction;
import dev.cassandrakafka.model.cdc.SnapshotMode;
import dev.cassandrakafka.model.cdc.SnapshotSpec;
import dev.cassandrakafka.model.cdc.StateRetention;
import dev.cassandrakafka.model.cdc.TableSelector;
import dev.cassandrakafka.model.cdc.ValueFormat;
import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.SchemaCheck.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** What one field of a capture pipeline demands of another. */
@NotThreadSafe
final class CdcPipelineRules {
    /** Cassandra's default of {@code max_hint_window}. */
    private static final long HINTS_MILLIS = 10_800_000;

    private final List<Finding> findings = new ArrayList<>();

    private CdcPipelineRules() {}

    static List<Finding> check(CdcPipeline pipeline) {
        CdcPipelineRules rules = new CdcPipelineRules();
        rules.tables(pipeline.tables());
        rules.format(pipeline.format());
        rules.state(pipeline);
        if (pipeline.format().envelope() == Envelope.ROW) {
            rules.row(pipeline);
        }
        rules.snapshot(pipeline.snapshot());
        rules.capture(pipeline.capture(), pipeline.topics().prefix());
        rules.badRecord(pipeline.merge().badRecord(), pipeline.topics().prefix());
        return rules.findings;
    }

    private void tables(List<TableSelector> tables) {
        Map<TableSelector, String> first = new HashMap<>();
        for (int i = 0; i < tables.size(); i++) {
            first.putIfAbsent(tables.get(i), "tables[" + i + "]");
        }
        for (int i = 0; i < tables.size(); i++) {
            String at = "tables[" + i + "]";
            TableSelector table = tables.get(i);
            String earlier = first.get(table);
            String whole = first.get(new TableSelector(table.keyspace(), null));
            if (!at.equals(earlier)) {
                found(at, "is the same as %s; remove one of them".formatted(earlier));
            } else if (table.table() != null && whole != null) {
                found(
                        at,
                        "table \"%s\" is already captured by %s, which takes the whole keyspace; remove one of them"
                                .formatted(table.table(), whole));
            }
        }
    }

    private void format(FormatSpec format) {
        boolean avro = format.value() == ValueFormat.AVRO;
        if (avro && format.registry() == null) {
            found("format.registry", "is missing; with value Avro name the schema registry");
        } else if (!avro && format.registry() != null) {
            found("format.registry", "is used with value Avro only; set that value or remove the registry");
        }
    }

    private void state(CdcPipeline pipeline) {
        boolean windowed = pipeline.retention().mode() == StateRetention.WINDOW;
        if (windowed && pipeline.retention().windowMillis() <= HINTS_MILLIS) {
            found(
                    "retention.windowMillis",
                    "must be longer than %d, the three hours for which Cassandra keeps hints by default, or what a node was down for goes on twice; make it outlast the time between repairs too"
                            .formatted(HINTS_MILLIS));
        }
        boolean merged = pipeline.deduplication() == Deduplication.LAST_WRITE_WINS;
        boolean materialised = pipeline.image() == Image.MATERIALISED;
        if (materialised && !merged) {
            found("image", "Materialised needs the state of deduplication LastWriteWins; set that or another image");
        } else if (materialised && pipeline.retention().mode() != StateRetention.FULL) {
            found("retention.mode", "must be Full with image Materialised, since a row that is forgotten has no image");
        }
    }

    /** A compacted topic is a table only if each record is a whole row and nothing older comes after something newer. */
    private void row(CdcPipeline pipeline) {
        if (pipeline.image() == Image.CHANGES) {
            found("image", "must be Materialised with envelope Row, whose records are whole rows");
        }
        if (pipeline.deduplication() != Deduplication.LAST_WRITE_WINS) {
            found("deduplication", "must be LastWriteWins with envelope Row, or an older row could follow a newer one");
        }
        if (pipeline.retention().mode() != StateRetention.FULL && pipeline.image() != Image.MATERIALISED) {
            found("retention.mode", "must be Full with envelope Row, or an older row could follow a newer one");
        }
        String template = pipeline.topics().template();
        if (!template.contains("{keyspace}") || !template.contains("{table}")) {
            found("topics.template", "must have {keyspace} and {table} with envelope Row, whose topics hold one table");
        }
    }

    private void snapshot(SnapshotSpec snapshot) {
        if (snapshot.requestId() != null && snapshot.mode() != SnapshotMode.ON_REQUEST) {
            found("snapshot.requestId", "is used with mode OnRequest only; set that mode or remove the request");
        }
    }

    private void capture(CaptureSpec capture, String prefix) {
        boolean deadLetter = capture.oversize() == OversizePolicy.DEAD_LETTER;
        String topic = capture.deadLetterTopic();
        String path = "capture.deadLetterTopic";
        if (deadLetter && topic == null) {
            found(path, "is missing; with oversize DeadLetter name the topic that large rows go to");
        } else if (!deadLetter && topic != null) {
            found(path, "is used with oversize DeadLetter only; set that policy or remove the topic");
        } else if (topic != null && isOwn(topic, prefix)) {
            found(path, "topic \"%s\" is one of the pipeline's own; name another".formatted(topic));
        }
        if (capture.maxRecordBytes() > capture.maxInFlightBytes()) {
            found("capture.maxRecordBytes", "must not be larger than maxInFlightBytes, or no record could be sent");
        }
    }

    private void badRecord(BadRawRecordSpec bad, String prefix) {
        boolean deadLetter = bad.action() == RawRecordAction.DEAD_LETTER;
        String topic = bad.topic();
        String path = "merge.badRecord.topic";
        if (deadLetter && topic == null) {
            found(path, "is missing; with action DeadLetter name the topic that bad raw records go to");
        } else if (!deadLetter && topic != null) {
            found(path, "is used with action DeadLetter only; set that action or remove the topic");
        } else if (topic != null && isOwn(topic, prefix)) {
            found(path, "topic \"%s\" is one of the pipeline's own; name another".formatted(topic));
        }
    }

    private static boolean isOwn(String topic, String prefix) {
        return List.of("raw", "positions", "schemas", "coverage", "snapshots").stream()
                .anyMatch(own -> topic.equals(prefix + "." + own));
    }

    private void found(String path, String message) {
        findings.add(new Finding(path, message));
    }
}
