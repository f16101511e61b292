package dev.cassandrakafka.snapshot.run;

import dev.cassandrakafka.snapshot.range.TokenRange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import net.jcip.annotations.ThreadSafe;

/** The ranges of all tables, those of each table in order and the tables by turns. */
@ThreadSafe
final class WorkQueue {
    private final Queue<Item> items;

    /** One range. */
    record Item(TableWork work, TokenRange range) {}

    WorkQueue(List<TableWork> tables) {
        record Turn(int number, Item item) {}
        items = new ConcurrentLinkedQueue<>(tables.stream()
                .flatMap(work -> IntStream.range(0, work.ranges().size())
                        .mapToObj(i -> new Turn(i, new Item(work, work.ranges().get(i)))))
                .sorted(Comparator.comparingInt(Turn::number))
                .map(Turn::item)
                .toList());
    }

    Optional<Item> next() {
        return Optional.ofNullable(items.poll());
    }
}
