package dev.cassandrakafka.operator.observe;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.ThreadSafe;

/** Asks pods for their status, many at a time, and never for longer than a bound. */
@ThreadSafe
public final class PodObserver implements AutoCloseable {
    private static final int THREADS = 16;
    private static final long TOTAL_SECONDS = 6;

    private final StatusClient client = new StatusClient();
    private final ExecutorService executor = Executors.newFixedThreadPool(THREADS, task -> {
        var thread = new Thread(task, "pod-status");
        thread.setDaemon(true);
        return thread;
    });

    /** What the pods say; those that have no address or are about to end are not asked. */
    public List<PodReport> ask(Collection<Pod> pods) {
        var addresses = pods.stream()
                .flatMap(pod -> PodAddress.of(pod).stream())
                .sorted(Comparator.comparing(PodAddress::pod))
                .toList();
        List<Callable<PodReport>> questions = addresses.stream()
                .<Callable<PodReport>>map(address -> () -> client.ask(address))
                .toList();
        try {
            var answers = executor.invokeAll(questions, TOTAL_SECONDS, TimeUnit.SECONDS);
            return reports(addresses, answers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the operator is being stopped
            return List.of();
        }
    }

    private static List<PodReport> reports(List<PodAddress> addresses, List<Future<PodReport>> answers)
            throws InterruptedException {
        var reports = new ArrayList<PodReport>();
        for (int i = 0; i < answers.size(); i++) {
            reports.add(report(addresses.get(i).pod(), answers.get(i)));
        }
        return reports;
    }

    private static PodReport report(String pod, Future<PodReport> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return new PodReport.Silent(pod, "there was no time left to ask it");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the client turns what can go wrong into silence", e);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
