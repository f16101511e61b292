package dev.cassandrakafka.sink.consume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.route.BadRecordAction;
import dev.cassandrakafka.model.route.BadRecordSpec;
import dev.cassandrakafka.sink.read.Outcome;
import dev.cassandrakafka.sink.read.Row;
import dev.cassandrakafka.sink.track.WriteTimes;
import dev.cassandrakafka.sink.write.RowWrite;
import dev.cassandrakafka.sink.write.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Any interleaving of records, answers in any order, failures that were applied or not, refused rows, a table that goes and comes back,
 * rebalances and crashes ends in the
 * cells that one writer would have left who took record after record.
 */
class SinkSimulationTest {
    private static final long MILLIS = 1_764_032_400_000L;
    private static final List<String> KEYS = List.of("a/1", "a/2", "b/1");
    private static final List<String> VALUES =
            List.of("1,-", "-,2", "3,4", "null,5", "6,null", "7,8", "bad", "refuse,1", "delete", "delete");

    @Property(tries = 400)
    void everyInterleavingEndsInTheCellsOfOneSequentialWriter(@ForAll long seed) {
        // Given
        Random random = new Random(seed);
        LoopFixture sink = new LoopFixture(new BadRecordSpec(BadRecordAction.SKIP, null), 8);
        Map<String, Long> times = new HashMap<>();

        // When
        for (int step = 0; step < 120; step++) {
            act(sink, random);
            sink.cassandra.requests.forEach(request -> request.writes().forEach(write -> sameTimeAgain(times, write)));
            nothingIsCommittedBeforeItIsDone(sink);
        }
        sink.cassandra.createTable();
        sink.settle();

        // Then
        assertThat(sink.cassandra.cells.visible()).isEqualTo(sequential(sink).visible());
        for (int partition = 0; partition < sink.log.size(); partition++) {
            assertThat(sink.committed(partition))
                    .isEqualTo(Math.max(0, sink.log.get(partition).size() * 2L - 1));
        }
    }

    private static void act(LoopFixture sink, Random random) {
        List<FakeCassandra.Request> open = sink.cassandra.requests;
        switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> send(sink, random);
            case 4, 5, 6 -> sink.turn();
            case 7, 8, 9 -> {
                if (!open.isEmpty()) {
                    open.get(random.nextInt(open.size())).succeed();
                }
            }
            case 10 -> {
                if (!open.isEmpty()) {
                    open.get(random.nextInt(open.size())).timeOut(random.nextBoolean());
                }
            }
            case 11 -> {
                if (random.nextInt(3) == 0) {
                    sink.cassandra.dropOrCreateTable();
                }
            }
            default -> {
                if (random.nextInt(4) == 0) {
                    sink.restart(); // what the old one has sent may still be applied, at any time
                } else if (random.nextInt(3) == 0) {
                    sink.rebalance();
                }
            }
        }
    }

    private static void send(LoopFixture sink, Random random) {
        String key = KEYS.get(random.nextInt(KEYS.size()));
        String value = VALUES.get(random.nextInt(VALUES.size()));
        sink.send(key, value.equals("delete") ? null : value, MILLIS + random.nextInt(3));
    }

    private static void sameTimeAgain(Map<String, Long> times, RowWrite write) {
        long micros = write.row().timestampMicros();
        assertThat(times.merge(write.record().name(), micros, (first, again) -> first))
                .as(write.record().name())
                .isEqualTo(micros);
    }

    /** If everything died now and what is committed were all that counts, no cell of it would be missing. */
    private static void nothingIsCommittedBeforeItIsDone(LoopFixture sink) {
        for (int partition = 0; partition < sink.log.size(); partition++) {
            long committed = sink.committed(partition);
            WriteTimes times = new WriteTimes(WriteTimes.NONE);
            for (ConsumerRecord<byte[], byte[]> record : sink.log.get(partition)) {
                long micros = times.next(record.timestamp());
                times.use(micros);
                Optional<Row> row = row(record, micros);
                if (row.isPresent() && record.offset() < committed) {
                    assertThat(sink.cassandra.cells.holds(row.get()))
                            .as("offset %d of %d", record.offset(), committed)
                            .isTrue();
                }
            }
        }
    }

    /** One record after the other, each at a time of its own that is later than all before. */
    private static CellModel sequential(LoopFixture sink) {
        CellModel cells = new CellModel();
        for (List<ConsumerRecord<byte[], byte[]>> partition : sink.log) {
            long micros = 0;
            for (ConsumerRecord<byte[], byte[]> record : partition) {
                row(record, ++micros).ifPresent(cells::apply);
            }
        }
        return cells;
    }

    private static Optional<Row> row(ConsumerRecord<byte[], byte[]> record, long micros) {
        Outcome outcome = FakeCassandra.read(Rows.wide("t", "v", "w"), record, micros);
        return outcome instanceof Outcome.Rows rows
                ? rows.rows().stream()
                        .filter(row -> !"refuse".equals(CellModel.text(row.value(2))))
                        .findFirst()
                : Optional.empty();
    }
}
