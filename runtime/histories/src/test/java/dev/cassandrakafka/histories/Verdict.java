package dev.cassandrakafka.histories;

import java.util.ArrayList;
import java.util.List;

/**
 * What came out of a history.
 *
 * @param wrong what differs, a line each
 * @param excepted what differs as it may, since no snapshot can know it
 * @param events how many events the topics hold
 * @param changed whether a table changed while it was looked at, so that what is wrong may be right
 */
record Verdict(List<String> wrong, List<String> excepted, int events, boolean changed) {

    Verdict {
        wrong = List.copyOf(wrong);
        excepted = List.copyOf(excepted);
    }

    /** With more that is wrong. */
    Verdict and(List<String> more) {
        List<String> all = new ArrayList<>(wrong);
        all.addAll(more);
        return new Verdict(all, excepted, events, changed);
    }

    /** Says which lines were right when looked at once more: what was said to be complete was not yet. */
    Verdict seenAgain(List<String> later) {
        List<String> all = wrong.stream()
                .map(line -> later.contains(line) ? line : "said to be complete too early: " + line)
                .toList();
        return new Verdict(all, excepted, events, changed);
    }
}
