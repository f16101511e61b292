package dev.cassandrakafka.sink.track;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class WindowTest {
    private final Window window = new Window(4, 1000);
    private final Partition partition =
            new Partition(new TopicPartition("t", 0), new TopicTally("t"), 0, WriteTimes.NONE);

    @Test
    void isFullFromItsLimitOfRowsUntilHalfOfThemAreDone() {
        // Given
        PendingRecord[] records = new PendingRecord[4];
        for (int i = 0; i < 4; i++) {
            assertThat(window.full()).isFalse();
            records[i] = record(i);
            window.enter(records[i], 1, 10);
        }

        // Then
        assertThat(window.full()).isTrue();
        window.leave(records[0]);
        assertThat(window.full()).isTrue();
        window.leave(records[1]);
        assertThat(window.full()).isFalse();
    }

    @Test
    void isFullFromItsLimitOfBytes() {
        window.enter(record(0), 1, 999);
        assertThat(window.full()).isFalse();
        PendingRecord last = record(1);
        window.enter(last, 1, 1);
        assertThat(window.full()).isTrue();
    }

    @Test
    void aRecordLeavesOnce() {
        PendingRecord record = record(0);
        window.enter(record, 2, 100);
        window.leave(record);
        window.leave(record);
        assertThat(window.rows()).isZero();
        assertThat(window.bytes()).isZero();
    }

    @Test
    void aRevokedPartitionLeavesWithAllItsRecords() {
        PendingRecord record = record(0);
        window.enter(record, 2, 100);
        window.enter(record(1), 3, 100);
        window.leave(partition);
        window.leave(record);
        assertThat(window.rows()).isZero();
        assertThat(window.bytes()).isZero();
        assertThat(window.full()).isFalse();
    }

    private PendingRecord record(long offset) {
        return new PendingRecord(new ConsumerRecord<>("t", 0, offset, new byte[0], new byte[0]), partition);
    }
}
