package dev.cassandrakafka.merge.rows;

import java.util.Random;

/** Random mutations of one small partition: few rows, columns, times and values, so that ties and overlaps are frequent. */
public final class Histories {
    public static final int ROWS = 5;
    public static final int TIMES = 8;

    private final Random random;

    public Histories(long seed) {
        random = new Random(seed);
    }

    public Random random() {
        return random;
    }

    /** Always the same bytes for the same state of the generator. */
    public TestTable mutation() {
        TestTable record = TestTable.change();
        if (random.nextInt(12) == 0) {
            record.partitionDeleted(time(), seconds());
        }
        if (random.nextInt(6) == 0) {
            record.staticRow(cells(TestRow.staticRow()));
        }
        for (int rows = random.nextInt(3); rows >= 0; rows--) {
            record.row(random.nextInt(ROWS), row());
        }
        if (random.nextInt(3) == 0) {
            int from = random.nextInt(ROWS);
            record.rangeDeleted(from, from + random.nextInt(ROWS - from), time(), seconds());
        }
        return record;
    }

    private TestRow row() {
        TestRow row = TestRow.row();
        switch (random.nextInt(5)) {
            case 0 -> row.marker(time());
            case 1 -> row.expiringMarker(time(), 1 + random.nextInt(2), seconds());
            default -> {}
        }
        if (random.nextInt(5) == 0) {
            row.deleted(time(), seconds());
        }
        return cells(row);
    }

    private TestRow cells(TestRow row) {
        for (String name : new String[] {"a", "b"}) {
            switch (random.nextInt(6)) {
                case 0, 1 -> row.cell(name, time(), value());
                case 2 -> row.expiring(name, time(), 1 + random.nextInt(2), seconds(), value());
                case 3 -> row.tombstone(name, time(), seconds());
                default -> {}
            }
        }
        for (String name : new String[] {"m", "n"}) {
            if (random.nextInt(4) == 0) {
                row.columnDeleted(name, time(), seconds());
            }
            for (String path : new String[] {"k", "l"}) {
                switch (random.nextInt(5)) {
                    case 0 -> row.element(name, path, time(), value());
                    case 1 -> row.elementTombstone(name, path, time(), seconds());
                    default -> {}
                }
            }
        }
        return row;
    }

    private long time() {
        return 1L + random.nextInt(TIMES);
    }

    private long seconds() {
        return 1L + random.nextInt(2);
    }

    private String value() {
        return String.valueOf((char) ('x' + random.nextInt(3)));
    }
}
