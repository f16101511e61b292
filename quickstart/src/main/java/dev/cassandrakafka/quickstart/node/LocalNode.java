package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import net.jcip.annotations.ThreadSafe;

/** Runs the pods of all Deployments as processes on this machine. One thread does everything, by looking again and again. */
@ThreadSafe
public final class LocalNode implements AutoCloseable {
    /** The name of the only node. */
    static final String NAME = "this-machine";

    private static final long LOOK_MILLIS = 250;
    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final KubernetesClient client;
    private final LocalImages images;
    private final Path folder;
    private final Clock clock;
    private final Map<String, DeploymentPods> byUid = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread made = new Thread(task, "local-node");
        made.setDaemon(true);
        return made;
    });

    private LocalNode(KubernetesClient client, LocalImages images, Path folder, Clock clock) {
        this.client = client;
        this.images = images;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Starts looking.
     *
     * @param client of an API server with no other controllers
     * @param images what each image is on this machine
     * @param folder where files and logs of pods go
     */
    public static LocalNode start(KubernetesClient client, LocalImages images, Path folder, Clock clock) {
        LocalNode node = new LocalNode(client, images, folder, clock);
        var unused = node.thread.scheduleWithFixedDelay(node::lookSafely, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return node;
    }

    /** Ends all processes: asks first, kills after 20 s. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            long end = System.nanoTime() + LONGEST_END.toNanos();
            while (!byUid.values().stream().allMatch(DeploymentPods::isEmpty) && System.nanoTime() < end) {
                byUid.values().forEach(DeploymentPods::end);
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (KubernetesClientException serverIsGone) {
            NodeLog.lookFailed(serverIsGone);
        }
        byUid.values().forEach(DeploymentPods::kill);
    }

    private void lookSafely() {
        try {
            look();
        } catch (IOException | RuntimeException failed) { // the thread must outlive whatever one look meets
            NodeLog.lookFailed(failed);
        }
    }

    private void look() throws IOException {
        List<Deployment> deployments =
                client.apps().deployments().inAnyNamespace().list().getItems();
        Set<String> pods = new HashSet<>();
        for (Pod pod : client.pods().inAnyNamespace().list().getItems()) {
            if (pod.getMetadata().getDeletionTimestamp() == null) {
                pods.add(pod.getMetadata().getName());
            }
        }
        Set<String> uids = new HashSet<>();
        for (Deployment deployment : deployments) {
            uids.add(deployment.getMetadata().getUid());
            byUid.computeIfAbsent(
                            deployment.getMetadata().getUid(),
                            uid -> new DeploymentPods(client, images, folder.resolve("pods"), clock))
                    .look(deployment, pods);
        }
        endThoseWithoutDeployment(uids);
    }

    private void endThoseWithoutDeployment(Set<String> uids) {
        for (Iterator<Map.Entry<String, DeploymentPods>> all = byUid.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<String, DeploymentPods> entry = all.next();
            if (!uids.contains(entry.getKey())) {
                entry.getValue().end();
                if (entry.getValue().isEmpty()) {
                    all.remove();
                }
            }
        }
    }
}
