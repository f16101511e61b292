package dev.cassandrakafka.quickstart.node;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** The pods of one Deployment: started, rolled and ended, with their statuses and that of the Deployment kept. */
@NotThreadSafe
final class DeploymentPods {
    private final KubernetesClient client;
    private final LocalImages images;
    private final Path folder;
    private final Clock clock;
    private final List<LocalPod> pods = new ArrayList<>();
    private final Map<String, PodState> written = new HashMap<>();
    private int made;
    private @Nullable String lastSummary;

    DeploymentPods(KubernetesClient client, LocalImages images, Path folder, Clock clock) {
        this.client = client;
        this.images = images;
        this.folder = folder;
        this.clock = clock;
    }

    /** Brings the pods nearer to what the Deployment wants. */
    void look(Deployment deployment, Set<String> existingPods) throws IOException {
        endThoseDeleted(existingPods);
        pods.forEach(LocalPod::look);
        PodTemplate template = PodTemplate.of(deployment);
        int wanted = Objects.requireNonNullElse(deployment.getSpec().getReplicas(), 1);
        Rollout<LocalPod> next = Rollout.next(wanted, current(template), outdated(template));
        for (int i = 0; i < next.start(); i++) {
            start(template);
        }
        next.terminate().forEach(LocalPod::terminate);
        removeThoseGone();
        writePodStatuses();
        writeStatus(deployment, wanted, template);
    }

    /** Ends all pods; call until {@link #isEmpty()}. */
    void end() {
        pods.forEach(LocalPod::terminate);
        pods.forEach(LocalPod::look);
        removeThoseGone();
    }

    void kill() {
        pods.forEach(LocalPod::kill);
    }

    boolean isEmpty() {
        return pods.isEmpty();
    }

    private List<LocalPod> current(PodTemplate template) {
        return pods.stream()
                .filter(pod -> !pod.isTerminating() && pod.templateHash().equals(template.hash()))
                .toList();
    }

    private List<LocalPod> outdated(PodTemplate template) {
        return pods.stream()
                .filter(pod -> !pod.isTerminating() && !pod.templateHash().equals(template.hash()))
                .toList();
    }

    private void start(PodTemplate template) throws IOException {
        Path jar = images.jar(template.image())
                .orElseThrow(() -> new IOException("no jar is known for image " + template.image()));
        int port = PodProcess.freePort();
        Pod pod = template.pod(Integer.toString(++made, Character.MAX_RADIX), port);
        Pod created = client.resource(pod).create();
        Path root = folder.resolve(created.getMetadata().getName());
        pods.add(new LocalPod(client, created, jar, root, port, clock));
    }

    private void endThoseDeleted(Set<String> existingPods) {
        pods.stream()
                .filter(pod -> !existingPods.contains(pod.name()) && written.containsKey(pod.name()))
                .forEach(LocalPod::terminate);
    }

    private void removeThoseGone() {
        for (LocalPod pod : List.copyOf(pods)) {
            if (pod.isGone()) {
                live(pod).delete();
                written.remove(pod.name());
                pods.remove(pod);
            }
        }
    }

    private void writePodStatuses() {
        for (LocalPod pod : pods) {
            PodState state = pod.state();
            if (!pod.isTerminating() && !state.equals(written.get(pod.name()))) {
                live(pod).editStatus(live -> {
                    live.setStatus(Statuses.of(live, state, now()));
                    return live;
                });
                written.put(pod.name(), state);
            }
        }
    }

    private PodResource live(LocalPod pod) {
        return client.pods().inNamespace(pod.namespace()).withName(pod.name());
    }

    private void writeStatus(Deployment deployment, int wanted, PodTemplate template) {
        List<LocalPod> current = current(template);
        List<LocalPod> outdated = outdated(template);
        String summary = Statuses.of(deployment, wanted, current, outdated, "").toString();
        if (!summary.equals(lastSummary)) {
            var metadata = deployment.getMetadata();
            client.apps()
                    .deployments()
                    .inNamespace(metadata.getNamespace())
                    .withName(metadata.getName())
                    .editStatus(live -> {
                        live.setStatus(Statuses.of(deployment, wanted, current, outdated, now()));
                        return live;
                    });
            lastSummary = summary;
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
