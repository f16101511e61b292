package dev.cassandrakafka.simulation;

import dev.cassandrakafka.capture.SimulatedLog;
import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.RawHeader;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Positions are never ahead of what is in the raw topic. */
final class PositionsCheck {
    private final World world;

    PositionsCheck(World world) {
        this.world = world;
    }

    private record At(long segment, int end) {}

    Optional<String> check(Positions positions) {
        Set<At> landed = landed(positions);
        CassandraNode node = world.cluster().nodes().stream()
                .filter(each -> each.host().equals(positions.hostId()))
                .findFirst()
                .orElseThrow();
        for (SimulatedLog.Entry<Applied> entry : node.log().durable()) {
            Integer position = positions.segments().get(new SegmentName(7, entry.segment()));
            boolean done = positions.finished().contains(entry.segment());
            if ((done || (position != null && entry.end() <= position))
                    && isOwed(node, entry.write().write())
                    && !landed.contains(new At(entry.segment(), entry.end()))) {
                return Optional.of("positions of %s are ahead of Kafka: without %s"
                        .formatted(positions.hostId(), entry.write().write()));
            }
        }
        return Optional.empty();
    }

    /** Cassandra's own reader passes over what is of a column that was dropped, and nobody asks for what is of a dropped table. */
    private static boolean isOwed(CassandraNode node, Write write) {
        return node.table(write.table())
                .filter(table -> !Partitions.isGone(write.update(), table))
                .isPresent();
    }

    private Set<At> landed(Positions positions) {
        Set<At> landed = new HashSet<>();
        RawReader reader = new RawReader();
        for (int partition = 0; partition < world.kafka().partitions(); partition++) {
            for (Kafka.Raw record : world.kafka().raw(partition)) {
                RawHeader header = reader.reset(record.value()).header();
                if (header.kind() == RawKind.CHANGE && header.hostId().equals(positions.hostId())) {
                    landed.add(new At(header.segmentId(), header.position()));
                }
            }
        }
        return landed;
    }
}
