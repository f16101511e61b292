package dev.cassandrakafka.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.publish.Positions;
import dev.cassandrakafka.capture.publish.PositionsStore;
import dev.cassandrakafka.capture.segment.FinishedIds;
import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.change.raw.RawKind;
import dev.cassandrakafka.change.raw.RawReader;
import dev.cassandrakafka.merge.state.MergeStore;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.cassandra.db.partitions.PartitionUpdate;
import org.apache.cassandra.db.rows.Cell;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong on purpose is found. */
class FaultsTest {
    private static final int EPOCH_OFFSET = 2;
    private static final int HISTORIES = 300;

    @Test
    void positionsThatRunAheadOfKafkaAreFound() {
        assertThat(found(() -> new Wrongs() {
                    @Override
                    public PositionsStore positions(PositionsStore store) {
                        return positions -> store.store(ahead(positions));
                    }
                }))
                .isNotEmpty();
    }

    private static Positions ahead(Positions positions) {
        Map<SegmentName, Integer> segments = new HashMap<>();
        positions.segments().forEach((segment, position) -> segments.put(segment, position == 0 ? 0 : position + 70));
        FinishedIds finished = positions.finished();
        return new Positions(
                positions.cluster(),
                positions.hostId(),
                segments,
                finished,
                positions.epochs(),
                positions.coveredUntilMillis(),
                positions.tables());
    }

    @Test
    void aMergeThatKnowsNoTruncationsIsFound() {
        assertThat(found(() -> new Wrongs() {
                    @Override
                    public byte[] value(byte[] raw) {
                        if (new RawReader().reset(raw).header().kind() != RawKind.CHANGE) {
                            return raw;
                        }
                        byte[] copy = raw.clone();
                        ByteBuffer.wrap(copy).putLong(EPOCH_OFFSET, 0);
                        return copy;
                    }
                }))
                .isNotEmpty();
    }

    @Test
    void aMergeThatForgetsIsFound() {
        assertThat(found(() -> new Wrongs() {
                    @Override
                    public MergeStore store(MergeStore store) {
                        return new Forgetful(store);
                    }
                }))
                .isNotEmpty();
    }

    @Test
    void aMergeThatLetsTheFirstOfATieStandIsFound() {
        assertThat(found(FirstOfATie::new)).anyMatch(wrong -> wrong.contains("the topic has"));
    }

    /** What is wrong in the first history in which anything is. */
    private static List<String> found(Supplier<Wrongs> wrongs) {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            List<String> wrong = new History(seed, wrongs.get()).run();
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return List.of();
    }

    /** Of two values of a cell with one write time the first stays. */
    private static final class FirstOfATie implements Wrongs {
        private final Map<List<Object>, Cell<?>> told = new HashMap<>();

        @Override
        public boolean tells(Event event) {
            return event.change()
                    .filter(change -> cells(event, change).anyMatch(this::isSecond))
                    .isEmpty();
        }

        private record Told(List<Object> place, Cell<?> cell) {}

        private static Stream<Told> cells(Event event, PartitionUpdate change) {
            List<Told> all = new ArrayList<>();
            change.forEach(row -> row.cells()
                    .forEach(cell -> all.add(new Told(
                            List.of(
                                    event.schema().id(),
                                    Metadata.pk(change.partitionKey()),
                                    Partitions.clustering(row.clustering()),
                                    Partitions.name(cell)),
                            cell))));
            return all.stream();
        }

        private boolean isSecond(Told next) {
            Cell<?> before = told.put(next.place(), next.cell());
            boolean second =
                    before != null && before.timestamp() == next.cell().timestamp() && !before.equals(next.cell());
            if (second) {
                told.put(next.place(), before);
            }
            return second;
        }
    }

    /** Every tenth write is lost. */
    private static final class Forgetful implements MergeStore {
        private final MergeStore store;
        private int puts;

        Forgetful(MergeStore store) {
            this.store = store;
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            return store.get(key);
        }

        @Override
        public void put(byte[] key, byte[] value) {
            if (++puts % 10 != 0) {
                store.put(key, value);
            }
        }

        @Override
        public void delete(byte[] key) {
            store.delete(key);
        }

        @Override
        public Entries range(byte[] from, byte[] to) {
            return store.range(from, to);
        }
    }
}
