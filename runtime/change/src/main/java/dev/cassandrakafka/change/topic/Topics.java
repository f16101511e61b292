package dev.cassandrakafka.change.topic;

import net.jcip.annotations.Immutable;

/**
 * Names of the topics of one pipeline.
 *
 * @param prefix of the pipeline's own topics, and what {@code {prefix}} of the template means
 * @param template name of a table's change topic, with {@code {prefix}}, {@code {keyspace}} and {@code {table}}
 */
@Immutable
public record Topics(String prefix, String template) {
    public static final String DEFAULT_TEMPLATE = "{prefix}.{keyspace}.{table}";

    public Topics(String prefix) {
        this(prefix, DEFAULT_TEMPLATE);
    }

    /** What the agents and snapshots publish; as many partitions as a change topic. */
    public String raw() {
        return prefix + ".raw";
    }

    /** How far the agents have read; compacted, one partition. */
    public String positions() {
        return prefix + ".positions";
    }

    /** The tables' schemas by fingerprint; compacted, one partition. */
    public String schemas() {
        return prefix + ".schemas";
    }

    /** Until when the change topics are complete; compacted, one partition. */
    public String coverage() {
        return prefix + ".coverage";
    }

    /** How far snapshots are; compacted, one partition. */
    public String snapshots() {
        return prefix + ".snapshots";
    }

    /** The change topic of a table. */
    public String change(String keyspace, String table) {
        return template.replace("{prefix}", prefix)
                .replace("{keyspace}", keyspace)
                .replace("{table}", table);
    }
}
