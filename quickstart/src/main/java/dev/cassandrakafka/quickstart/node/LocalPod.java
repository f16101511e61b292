package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** One pod: its object and the process that stands for it, restarted with a growing pause when it ends by itself. */
@NotThreadSafe
final class LocalPod implements Rollout.Member {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Pod pod;
    private final Path jar;
    private final Path root;
    private final int port;
    private final PodFiles files;
    private final Clock clock;
    private final Probe probe;

    private @Nullable PodProcess process;
    private @Nullable Instant terminating;
    private Instant notBefore = Instant.MIN;
    private int starts;
    private boolean ready;
    private String waiting = "ContainerCreating";

    LocalPod(KubernetesClient client, Pod pod, Path jar, Path root, int port, Clock clock) {
        this.pod = pod;
        this.jar = jar;
        this.root = root;
        this.port = port;
        this.clock = clock;
        this.files = new PodFiles(client, pod.getMetadata().getNamespace());
        this.probe = new Probe(port, readinessPath(container(pod)));
    }

    String name() {
        return pod.getMetadata().getName();
    }

    String namespace() {
        return pod.getMetadata().getNamespace();
    }

    String templateHash() {
        return Objects.requireNonNull(pod.getMetadata().getLabels().get(PodTemplate.HASH_LABEL));
    }

    @Override
    public boolean isReady() {
        return ready && !isTerminating();
    }

    boolean isTerminating() {
        return terminating != null;
    }

    /** Whether the process is gone after {@link #terminate()}. */
    boolean isGone() {
        return isTerminating() && (process == null || !process.alive());
    }

    /** One look: starts or restarts the process, ends it for good after its grace period, probes it. */
    void look() {
        PodProcess current = process;
        if (terminating != null) {
            if (current != null && clock.instant().isAfter(terminating.plusSeconds(graceSeconds()))) {
                current.kill();
            }
            return;
        }
        if (current != null && !current.alive()) {
            ended(current);
        }
        if (process == null && !clock.instant().isBefore(notBefore)) {
            start();
        }
        ready = process != null && probe.succeeds();
    }

    void terminate() {
        if (terminating == null) {
            terminating = clock.instant();
            if (process != null) {
                process.terminate();
            }
        }
    }

    void kill() {
        if (process != null) {
            process.kill();
        }
    }

    PodState state() {
        return new PodState(process != null, ready, Math.max(0, starts - 1), waiting);
    }

    private void ended(PodProcess current) {
        waiting = "CrashLoopBackOff";
        long pause = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(starts, 5));
        notBefore = clock.instant().plusSeconds(pause);
        process = null;
        NodeLog.ended(name(), current.exitCode(), PodProcess.log(root));
    }

    private void start() {
        try {
            files.write(pod.getSpec(), container(pod), root);
            process = PodProcess.start(jar, container(pod), root, port);
            starts++;
        } catch (MissingObjectException missing) {
            waiting = "ContainerCreating";
            notBefore = clock.instant().plusSeconds(1);
        } catch (IOException failed) {
            waiting = "CreateContainerError";
            notBefore = clock.instant().plusSeconds(1);
            NodeLog.notStarted(name(), failed);
        }
    }

    private long graceSeconds() {
        Long seconds = pod.getSpec().getTerminationGracePeriodSeconds();
        return seconds == null ? 30 : seconds;
    }

    private static Container container(Pod pod) {
        return pod.getSpec().getContainers().get(0);
    }

    private static String readinessPath(Container container) {
        return container.getReadinessProbe() == null
                        || container.getReadinessProbe().getHttpGet() == null
                ? "/"
                : container.getReadinessProbe().getHttpGet().getPath();
    }
}
