package dev.cassandrakafka.change.raw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happened to a record, reading it ends: well, or in a {@link MalformedRecordException}. */
class DamagedRecordTest {
    private static final int RANDOM = 100_000;

    private final RawWalk walk = new RawWalk();
    private final List<byte[]> records = List.of(
            RawRecords.everyItem(),
            new RawWriter()
                    .begin(RawRecords.header(RawKind.DROPPED))
                    .table("keyspace", "table", 1)
                    .finish(),
            new RawWriter().begin(RawRecords.header(RawKind.COVERED)).covered(1).finish());

    @Test
    void aRecordThatIsWholeIsRead() {
        assertThat(walk.walk(RawRecords.everyItem())).isEqualTo(4);
    }

    @Test
    void aRecordCutShortAnywhereIsMalformedOrShorter() {
        int malformed = 0;
        for (byte[] record : records) {
            for (int length = 0; length < record.length; length++) {
                malformed += isMalformed(Arrays.copyOf(record, length)) ? 1 : 0;
            }
        }
        assertThat(malformed)
                .isGreaterThan(
                        records.stream().mapToInt(record -> record.length).sum() - 10);
    }

    @Test
    void anyOneByteMayBeAnyOther() {
        int malformed = 0;
        for (byte[] record : records) {
            for (int at = 0; at < record.length; at++) {
                for (int value = 0; value < 256; value++) {
                    byte[] damaged = record.clone();
                    damaged[at] = (byte) value;
                    malformed += isMalformed(damaged) ? 1 : 0;
                }
            }
        }
        assertThat(malformed).isPositive();
    }

    @Test
    void manyBytesMayBeAnyOthers() {
        long seed = System.nanoTime();
        System.out.println("seed of damaged records: " + seed);
        Random random = new Random(seed);
        int malformed = 0;
        for (int i = 0; i < RANDOM; i++) {
            byte[] damaged = damaged(records.get(random.nextInt(records.size())), random);
            malformed += isMalformed(damaged) ? 1 : 0;
        }
        assertThat(malformed).isPositive();
    }

    /** Some bytes changed to likely trouble-makers, some moved. */
    private static byte[] damaged(byte[] record, Random random) {
        int[] troubles = {0, 1, 127, 128, 255, random.nextInt(256)};
        byte[] damaged = Arrays.copyOf(record, Math.max(1, record.length + random.nextInt(9) - 4));
        for (int i = random.nextInt(6); i >= 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) troubles[random.nextInt(troubles.length)];
        }
        if (random.nextInt(4) == 0) {
            int from = random.nextInt(damaged.length);
            int to = random.nextInt(damaged.length);
            System.arraycopy(damaged, from, damaged, to, damaged.length - Math.max(from, to));
        }
        damaged[0] = random.nextInt(8) == 0 ? damaged[0] : record[0];
        return damaged;
    }

    private boolean isMalformed(byte[] record) {
        try {
            walk.walk(record);
            return false;
        } catch (MalformedRecordException expected) {
            return true;
        }
    }
}
