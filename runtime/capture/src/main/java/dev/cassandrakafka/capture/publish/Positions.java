package dev.cassandrakafka.capture.publish;

import dev.cassandrakafka.capture.encode.Epoch;
import dev.cassandrakafka.capture.segment.FinishedIds;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.Loss;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jcip.annotations.Immutable;

/**
 * How far the agent of one node is: everything before is in Kafka.
 *
 * @param cluster name of the Cassandra cluster
 * @param hostId the node
 * @param segments end of the last acknowledged mutation, of each segment that is not done with
 * @param finished segments that are done with
 * @param epochs truncations by table
 * @param coveredUntilMillis log time up to which everything is published
 * @param tables tables of which what the node has written so far is captured
 * @param loss what of what is covered is not published after all, since its segment is gone or damaged
 */
@Immutable
public record Positions(
        String cluster,
        UUID hostId,
        Map<SegmentName, Integer> segments,
        FinishedIds finished,
        Map<UUID, Epoch> epochs,
        long coveredUntilMillis,
        Set<UUID> tables,
        Loss loss) {

    public Positions {
        segments = Map.copyOf(segments);
        epochs = Map.copyOf(epochs);
        tables = Set.copyOf(tables);
    }

    /** Of an agent that has lost nothing. */
    public Positions(
            String cluster,
            UUID hostId,
            Map<SegmentName, Integer> segments,
            FinishedIds finished,
            Map<UUID, Epoch> epochs,
            long coveredUntilMillis,
            Set<UUID> tables) {
        this(cluster, hostId, segments, finished, epochs, coveredUntilMillis, tables, Loss.NONE);
    }

    /** Without tables. */
    public Positions(
            String cluster,
            UUID hostId,
            Map<SegmentName, Integer> segments,
            FinishedIds finished,
            Map<UUID, Epoch> epochs,
            long coveredUntilMillis) {
        this(cluster, hostId, segments, finished, epochs, coveredUntilMillis, Set.of());
    }

    /** Of an agent that has not begun. */
    public static Positions none(String cluster, UUID hostId) {
        return new Positions(cluster, hostId, Map.of(), FinishedIds.none(), Map.of(), 0);
    }

    /** Whether an agent of this node has never stored anything. */
    public boolean isNone() {
        return equals(none(cluster, hostId));
    }

    /** The same with other truncations. */
    public Positions withEpochs(Map<UUID, Epoch> others) {
        return new Positions(cluster, hostId, segments, finished, others, coveredUntilMillis, tables, loss);
    }

    /** The same without its loss, if that was found before this time: it is accepted. */
    public Positions acceptingLossesUntil(long millis) {
        return loss.untilMillis() > millis
                ? this
                : new Positions(cluster, hostId, segments, finished, epochs, coveredUntilMillis, tables);
    }

    /** Key in the topic of positions. */
    public String key() {
        return key(cluster, hostId);
    }

    /** Key in the topic of positions. */
    public static String key(String cluster, UUID hostId) {
        return cluster + "/" + hostId;
    }
}
