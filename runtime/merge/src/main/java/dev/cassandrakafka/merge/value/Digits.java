package dev.cassandrakafka.merge.value;

/** Numbers as digits in a byte array. */
final class Digits {
    /** Of a long. */
    static final int MAX_LENGTH = 20;

    static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private static final byte[] TENS = new byte[100];
    private static final byte[] ONES = new byte[100];

    static {
        for (int i = 0; i < 100; i++) {
            TENS[i] = (byte) ('0' + i / 10);
            ONES[i] = (byte) ('0' + i % 10);
        }
    }

    private Digits() {}

    /** Writes a number in decimal and returns where it ends. */
    static int write(long value, byte[] target, int at) {
        if (value < 0) {
            target[at] = '-';
            return writeNegative(value, target, at + 1);
        }
        return writeNegative(-value, target, at);
    }

    /** How many digits the absolute value of a number has. */
    static int count(long value) {
        long negative = value < 0 ? value : -value;
        int count = 1;
        while (negative <= -10) {
            negative /= 10;
            count++;
        }
        return count;
    }

    /** The negative side has one number more. */
    private static int writeNegative(long negative, byte[] target, int at) {
        int end = at + count(negative);
        int i = end;
        long rest = negative;
        while (rest <= -10) {
            int pair = (int) -(rest % 100);
            rest /= 100;
            target[--i] = ONES[pair];
            target[--i] = TENS[pair];
        }
        if (i > at) {
            target[--i] = (byte) ('0' - rest);
        }
        return end;
    }
}
