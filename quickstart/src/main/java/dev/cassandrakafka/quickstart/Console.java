package dev.cassandrakafka.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** What people see: steps with their times, a line of progress that rewrites itself on a terminal, tables. */
final class Console {
    private static final int BAR = 30;

    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private int lastTenth = -1;

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void step(String text) {
        Duration since = Duration.ofNanos(System.nanoTime() - started);
        out.printf("%3d.%d s  %s%n", since.toSeconds(), since.toMillisPart() / 100, text);
    }

    void progress(String what, long done, long all) {
        int tenth = all == 0 ? 10 : (int) (done * 10 / all);
        if (terminal) {
            int filled = all == 0 ? BAR : (int) (done * BAR / all);
            out.printf(
                    "\r         %s [%s%s] %,d of %,d", what, "#".repeat(filled), ".".repeat(BAR - filled), done, all);
            if (done >= all) {
                out.println();
            }
            out.flush();
        } else if (tenth != lastTenth) {
            out.printf("         %s: %,d of %,d%n", what, done, all);
        }
        lastTenth = tenth;
    }

    void lines(List<String> lines) {
        out.println();
        lines.forEach(out::println);
        out.println();
    }

    void text(String text) {
        out.println(text);
    }
}
