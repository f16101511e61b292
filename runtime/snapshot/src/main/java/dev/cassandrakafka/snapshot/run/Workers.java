package dev.cassandrakafka.snapshot.run;

import dev.cassandrakafka.change.key.UnsupportedKeyException;
import dev.cassandrakafka.snapshot.progress.ProgressTopic;
import dev.cassandrakafka.snapshot.range.TokenRange;
import dev.cassandrakafka.snapshot.read.OversizeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * Threads that read ranges until none is left, the end is asked for, or one of them fails. A range is noted as done behind its acknowledged
 * records, so that whatever ends a process, at most the ranges that were being read are read again.
 */
@ThreadSafe
final class Workers implements AutoCloseable {
    private final RangeReader reader;
    private final ProgressTopic progress;
    private final Pause pause;
    private final WorkQueue queue;
    private final CountDownLatch ended;
    private final List<Thread> threads = new ArrayList<>();
    private volatile @Nullable RuntimeException failure;
    private volatile @Nullable RuntimeException stuck;

    private Workers(RangeReader reader, ProgressTopic progress, Pause pause, List<TableWork> tables, int count) {
        this.reader = reader;
        this.progress = progress;
        this.pause = pause;
        this.queue = new WorkQueue(tables);
        this.ended = new CountDownLatch(count);
    }

    static Workers start(RangeReader reader, ProgressTopic progress, Pause pause, List<TableWork> tables, int count) {
        Workers workers = new Workers(reader, progress, pause, tables, count);
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(workers::run, "snapshot-" + i);
            thread.setDaemon(true);
            workers.threads.add(thread);
        }
        workers.threads.forEach(Thread::start);
        return workers;
    }

    /**
     * Whether all have ended, after waiting for a moment.
     *
     * @throws RuntimeException what one of them failed with
     */
    boolean await(long millis) throws InterruptedException {
        boolean over = ended.await(millis, TimeUnit.MILLISECONDS);
        RuntimeException thrown = failure == null && over ? stuck : failure;
        if (thrown != null) {
            throw thrown;
        }
        return over;
    }

    /** Asks for the end and waits for it. */
    @Override
    public void close() {
        pause.end();
        threads.forEach(Thread::interrupt);
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= !joined(thread);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            Optional<WorkQueue.Item> item = queue.next();
            while (item.isPresent() && !pause.isEnded()) {
                work(item.get().work(), item.get().range());
                item = queue.next();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            failure = failure == null && !pause.isEnded() ? e : failure;
        } finally {
            ended.countDown();
        }
    }

    private void work(TableWork work, TokenRange range) throws InterruptedException {
        OptionalLong rows = OptionalLong.empty();
        try {
            rows = reader.read(work, range);
        } catch (OversizeException | UnsupportedKeyException e) {
            // The other ranges go on.
            stuck = e;
        }
        if (rows.isEmpty()) {
            return;
        }
        progress.rangeDone(work.table(), range, rows.getAsLong());
        if (work.tally().rangeDone(rows.getAsLong())) {
            List<TokenRange> ranges = Stream.concat(work.doneBefore().stream(), work.ranges().stream())
                    .toList();
            progress.tableDone(work.table(), work.tally().status().rows(), ranges);
        }
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
