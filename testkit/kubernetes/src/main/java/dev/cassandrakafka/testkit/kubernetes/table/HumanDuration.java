package dev.cassandrakafka.testkit.kubernetes.table;

import java.time.Duration;

/** Durations as kubectl shows them: {@code HumanDuration} of k8s.io/apimachinery. */
public final class HumanDuration {
    private HumanDuration() {}

    /** Two significant parts at most: {@code 90s}, {@code 5m30s}, {@code 3h20m}, {@code 12d}. */
    public static String of(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < -1) {
            return "<invalid>";
        }
        long minutes = seconds / 60;
        long hours = minutes / 60;
        long days = hours / 24;
        if (seconds < 120) {
            return Math.max(seconds, 0) + "s";
        }
        if (minutes < 10) {
            return minutes + "m" + (seconds % 60 == 0 ? "" : seconds % 60 + "s");
        }
        if (hours < 3) {
            return minutes + "m";
        }
        if (hours < 8) {
            return hours + "h" + (minutes % 60 == 0 ? "" : minutes % 60 + "m");
        }
        if (hours < 48) {
            return hours + "h";
        }
        if (days < 8) {
            return days + "d" + (hours % 24 == 0 ? "" : hours % 24 + "h");
        }
        return days < 730 ? days + "d" : days / 365 + "y" + (days % 365 == 0 ? "" : days % 365 + "d");
    }
}
