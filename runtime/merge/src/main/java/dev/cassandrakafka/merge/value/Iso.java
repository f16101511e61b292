package dev.cassandrakafka.merge.value;

/** Dates and times in ISO 8601, in the proleptic Gregorian calendar. Years beyond four digits have a sign, as {@code java.time} has it. */
public final class Iso {
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final long SECONDS_PER_DAY = 86_400L;
    private static final int DAYS_PER_ERA = 146_097;
    private static final int YEARS_PER_ERA = 400;
    /** From the first of March of the year 0 to the first of January 1970. */
    private static final int EPOCH_FROM_MARCH_0 = 719_468;

    private Iso() {}

    /** {@code 2024-02-29T12:34:56.789Z}, without quotes. */
    public static void millis(long epochMillis, JsonBuffer out) {
        date(Math.floorDiv(epochMillis, MILLIS_PER_DAY), out);
        int millis = (int) Math.floorMod(epochMillis, MILLIS_PER_DAY);
        timeOfDay(millis / 1000, out.raw('T'));
        out.raw('.').digits(millis % 1000, 3).raw('Z');
    }

    /** {@code 2024-02-29T12:34:56Z}, without quotes. */
    public static void seconds(long epochSeconds, JsonBuffer out) {
        date(Math.floorDiv(epochSeconds, SECONDS_PER_DAY), out);
        timeOfDay((int) Math.floorMod(epochSeconds, SECONDS_PER_DAY), out.raw('T'));
        out.raw('Z');
    }

    /** {@code 2024-02-29}. */
    static void date(long epochDay, JsonBuffer out) {
        long shifted = epochDay + EPOCH_FROM_MARCH_0;
        long era = Math.floorDiv(shifted, DAYS_PER_ERA);
        int day = (int) Math.floorMod(shifted, (long) DAYS_PER_ERA);
        int yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        int dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int dayOfMonth = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        year(era * YEARS_PER_ERA + yearOfEra + (month <= 2 ? 1 : 0), out);
        out.raw('-').digits(month, 2).raw('-').digits(dayOfMonth, 2);
    }

    static void timeOfDay(int secondOfDay, JsonBuffer out) {
        out.digits(secondOfDay / 3600, 2).raw(':').digits(secondOfDay / 60 % 60, 2);
        out.raw(':').digits(secondOfDay % 60, 2);
    }

    private static void year(long year, JsonBuffer out) {
        if (year < 0 || year > 9999) {
            out.raw(year < 0 ? '-' : '+');
        }
        long absolute = Math.abs(year);
        if (absolute > 9999) {
            out.number(absolute);
        } else {
            out.digits(absolute, 4);
        }
    }
}
