package dev.cassandrakafka.model.cdc;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The agent beside each Cassandra node. */
public record CaptureSpec(
        @Default("Publish")
                @JsonPropertyDescription(
                        "mode is what the agent does: `Publish`, or `Drop`, which deletes unread segments so that a node"
                                + " whose changes nobody wants can go on writing.")
                CaptureMode mode,
        @Default("/var/lib/cassandra/cdc_raw")
                @Size(min = 1, max = 4096)
                @Pattern("^/.*$")
                @JsonPropertyDescription("directory is the `cdc_raw_directory` of the node, as the agent sees it.")
                String directory,
        @Default("127.0.0.1")
                @Size(min = 1, max = 253)
                @Pattern("^[^\\s,/]+$")
                @JsonPropertyDescription("address is the address of the Cassandra node that writes to the directory.")
                String address,
        @Default("9042") @Min(1) @Max(65535) @JsonPropertyDescription("port is the native protocol port of that node.")
                Integer port,
        @Default("500")
                @Min(10)
                @Max(60000)
                @JsonPropertyDescription("pollMillis is how often the directory is looked at, in milliseconds.")
                Integer pollMillis,
        @Default("1000")
                @Min(100)
                @Max(600000)
                @JsonPropertyDescription(
                        "heartbeatMillis is how often an agent says up to when everything is published, in milliseconds.")
                Integer heartbeatMillis,
        @Default("60000")
                @Min(1000)
                @Max(3600000)
                @JsonPropertyDescription(
                        "settleMillis is how long after a look at the log what the node says of its tables counts as known, in"
                                + " milliseconds: a published segment stays for as long, so that a TRUNCATE which the node tells late"
                                + " still comes before what was written after it, and a DROP is told as much later. It must be longer"
                                + " than a TRUNCATE takes and than the node's `commitlog_sync_period`.")
                Integer settleMillis,
        @Default("33554432")
                @Min(1048576)
                @Max(1073741824)
                @JsonPropertyDescription(
                        "maxInFlightBytes bounds what Kafka has not yet acknowledged; reading waits when it is reached.")
                Long maxInFlightBytes,
        @Default("921600")
                @Min(1024)
                @Max(104857600)
                @JsonPropertyDescription(
                        "maxRecordBytes is the largest value of a raw record. A mutation above it is split into several"
                                + " records; the brokers and the raw topic must accept a little more.")
                Integer maxRecordBytes,
        @Default("Fail")
                @JsonPropertyDescription(
                        "oversize says what becomes of one row above `maxRecordBytes`: `Fail` stands still at it,"
                                + " `TruncateFields` leaves its largest values out, `DeadLetter` sends it to `deadLetterTopic`.")
                OversizePolicy oversize,
        @Size(min = 1, max = 249)
                @Pattern("^[a-zA-Z0-9._-]+$")
                @JsonPropertyDescription(
                        "deadLetterTopic is the topic of `oversize: DeadLetter`. It must exist and accept large records."
                                + " Absent: with the other policies.")
                @Nullable
                String deadLetterTopic,
        @JsonPropertyDescription(
                        "encryption is the key store with which the nodes encrypt their commit log. Absent: segments are not encrypted.")
                @Nullable
                EncryptionSpec encryption,
        @Size(min = 1, max = 4096)
                @Pattern("^/.*$")
                @JsonPropertyDescription(
                        "quarantineDirectory is where damaged segments are copied to; it must outlive the agent. Absent: the folder"
                                + " `quarantine` in `directory`, whose bytes count against the node's `cdc_total_space`.")
                @Nullable
                String quarantineDirectory,
        @Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,3})?Z$")
                @JsonPropertyDescription(
                        "lossesAcknowledgedTime accepts every loss of segments that was found until then (ISO-8601 in UTC): coverage"
                                + " goes on over it. Absent: coverage waits for a snapshot.")
                @Nullable
                String lossesAcknowledgedTime) {

    /** Where the packages of Cassandra put it. */
    public static final String DEFAULT_DIRECTORY = "/var/lib/cassandra/cdc_raw";

    /** A node in the same pod or on the same machine. */
    public static final String DEFAULT_ADDRESS = "127.0.0.1";

    /** Half a second. */
    public static final int DEFAULT_POLL_MILLIS = 500;

    /** A second. */
    public static final int DEFAULT_HEARTBEAT_MILLIS = 1_000;

    /** Cassandra's own {@code truncate_request_timeout}. */
    public static final int DEFAULT_SETTLE_MILLIS = 60_000;

    /** 32 MiB. */
    public static final long DEFAULT_MAX_IN_FLIGHT_BYTES = 32L * 1024 * 1024;

    /** 900 KiB, below the 1 MiB that brokers accept unless told otherwise. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 900 * 1024;

    @SuppressWarnings("NullAway") // absent in a file that no API server has defaulted
    public CaptureSpec(
            @Nullable CaptureMode mode,
            @Nullable String directory,
            @Nullable String address,
            @Nullable Integer port,
            @Nullable Integer pollMillis,
            @Nullable Integer heartbeatMillis,
            @Nullable Integer settleMillis,
            @Nullable Long maxInFlightBytes,
            @Nullable Integer maxRecordBytes,
            @Nullable OversizePolicy oversize,
            @Nullable String deadLetterTopic,
            @Nullable EncryptionSpec encryption,
            @Nullable String quarantineDirectory,
            @Nullable String lossesAcknowledgedTime) {
        this.mode = Objects.requireNonNullElse(mode, CaptureMode.PUBLISH);
        this.directory = Objects.requireNonNullElse(directory, DEFAULT_DIRECTORY);
        this.address = Objects.requireNonNullElse(address, DEFAULT_ADDRESS);
        this.port = Objects.requireNonNullElse(port, CassandraSpec.DEFAULT_PORT);
        this.pollMillis = Objects.requireNonNullElse(pollMillis, DEFAULT_POLL_MILLIS);
        this.heartbeatMillis = Objects.requireNonNullElse(heartbeatMillis, DEFAULT_HEARTBEAT_MILLIS);
        this.settleMillis = Objects.requireNonNullElse(settleMillis, DEFAULT_SETTLE_MILLIS);
        this.maxInFlightBytes = Objects.requireNonNullElse(maxInFlightBytes, DEFAULT_MAX_IN_FLIGHT_BYTES);
        this.maxRecordBytes = Objects.requireNonNullElse(maxRecordBytes, DEFAULT_MAX_RECORD_BYTES);
        this.oversize = Objects.requireNonNullElse(oversize, OversizePolicy.FAIL);
        this.deadLetterTopic = deadLetterTopic;
        this.encryption = encryption;
        this.quarantineDirectory = quarantineDirectory;
        this.lossesAcknowledgedTime = lossesAcknowledgedTime;
    }

    /** The time of {@code lossesAcknowledgedTime} in epoch milliseconds, 0 if there is none. */
    public long lossesAcknowledgedMillis() {
        return lossesAcknowledgedTime == null
                ? 0
                : Instant.parse(lossesAcknowledgedTime).toEpochMilli();
    }

    /** What holds where the spec says nothing. */
    public static CaptureSpec defaults() {
        return new CaptureSpec(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
