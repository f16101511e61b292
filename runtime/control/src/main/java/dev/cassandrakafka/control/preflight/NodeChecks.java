package dev.cassandrakafka.control.preflight;

import java.util.OptionalLong;

/** What a node must be set to. Every node of every data centre is checked: one without {@code cdc_enabled} strips the flag from schema changes. */
final class NodeChecks {
    private static final int OLDEST_MAJOR = 4;
    private static final int NEWEST_MAJOR = 5;
    /** Above this, events come noticeably late. */
    private static final long SLOW_SYNC_MILLIS = 2_000;
    /** Below this, a short pause of the agent already refuses writes. */
    private static final long FEW_SEGMENTS = 8;

    private final Findings findings;
    private final NodeFacts node;
    private final String captureDatacenter;
    private final boolean keys;

    /** @param keys whether the agent has a key store for encrypted segments */
    NodeChecks(Findings findings, NodeFacts node, String captureDatacenter, boolean keys) {
        this.findings = findings;
        this.node = node;
        this.captureDatacenter = captureDatacenter;
        this.keys = keys;
    }

    void run() {
        if (node.failure().isPresent()) {
            error(
                    "node",
                    "cannot be asked (%s); bring it up, or remove it from the ring if it will not come back"
                            .formatted(node.failure().get()));
            return;
        }
        enabled();
        if (node.datacenter().equals(captureDatacenter)) {
            version();
            sync();
            space();
            losses();
            encryption();
        }
    }

    private void enabled() {
        if (node.settings().isEmpty()) {
            error(
                    "system_views.settings",
                    "does not show its settings; grant SELECT on system_views to the user of spec.cassandra.authentication");
        } else if (!node.cdcEnabled()) {
            error(
                    "cdc_enabled",
                    "has cdc_enabled: false; set it to true in its cassandra.yaml and restart it, also in data centres without agents");
        }
    }

    private void version() {
        if (node.major() < OLDEST_MAJOR || node.major() > NEWEST_MAJOR) {
            error(
                    "version",
                    "runs Cassandra %s, whose commit log cannot be read; 4.0 to 5.0 can be".formatted(node.version()));
        }
    }

    private void sync() {
        String mode = node.setting("commitlog_sync").orElse("periodic");
        OptionalLong period = node.setting("commitlog_sync_period", "commitlog_sync_period_in_ms")
                .map(Quantity::millis)
                .orElse(OptionalLong.empty());
        if (mode.equalsIgnoreCase("periodic") && period.isPresent() && period.getAsLong() > SLOW_SYNC_MILLIS) {
            warning(
                    "commitlog_sync_period",
                    "writes its commit log to disk every %d ms, so events come up to that much later; set commitlog_sync_period: 1000ms"
                            .formatted(period.getAsLong()));
        }
    }

    private void space() {
        OptionalLong space = size("cdc_total_space", "cdc_total_space_in_mb");
        OptionalLong segment = size("commitlog_segment_size", "commitlog_segment_size_in_mb");
        if (space.isPresent()
                && segment.isPresent()
                && space.getAsLong() > 0
                && space.getAsLong() < FEW_SEGMENTS * segment.getAsLong()) {
            warning(
                    "cdc_total_space",
                    "has room for %d segments in cdc_raw; raise cdc_total_space, or a pause of its agent refuses writes"
                            .formatted(space.getAsLong() / segment.getAsLong()));
        }
    }

    private void losses() {
        if (is("cdc_block_writes", "false")) {
            warning(
                    "cdc_block_writes",
                    "has cdc_block_writes: false, so it deletes unread changes when cdc_raw is full; set it to true to lose none");
        }
        if (is("cdc_on_repair_enabled", "false")) {
            warning(
                    "cdc_on_repair_enabled",
                    "has cdc_on_repair_enabled: false, so a change that reaches it only by repair is not captured there; set it to true");
        }
    }

    private void encryption() {
        boolean encrypts = is("transparent_data_encryption_options.enabled", "true")
                || is("transparent_data_encryption_options_enabled", "true");
        if (encrypts && !keys) {
            error(
                    "transparent_data_encryption_options",
                    "encrypts its commit log, and the agent has no key for it; set spec.capture.encryption.keyStoreSecretRef and passwordSecretRef to the key store that its key_provider names");
        }
    }

    private OptionalLong size(String... names) {
        return node.setting(names).map(Quantity::bytes).orElse(OptionalLong.empty());
    }

    private boolean is(String setting, String value) {
        return node.setting(setting).filter(value::equalsIgnoreCase).isPresent();
    }

    private void error(String setting, String message) {
        findings.error(node, setting, node.label(), "node " + node.label() + " " + message);
    }

    private void warning(String setting, String message) {
        findings.warning(node, setting, node.label(), "node " + node.label() + " " + message);
    }
}
