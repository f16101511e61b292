package dev.cassandrakafka.operator.event;

import dev.cassandrakafka.operator.identity.Label;
import dev.cassandrakafka.operator.logging.LogKey;
import dev.cassandrakafka.operator.reference.Digests;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import net.jcip.annotations.ThreadSafe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes Events. The same news within ten minutes raises a count in place of filling the list. */
@ThreadSafe
public final class EventRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(EventRecorder.class);
    private static final int NAME_SUFFIX_LENGTH = 16;

    private final KubernetesClient client;
    private final Clock clock;
    private final RecentEvents recent;

    /** Writes through that client. */
    public EventRecorder(KubernetesClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
        this.recent = new RecentEvents(clock);
    }

    /** Tells the news. What goes wrong is logged, and never fails a reconcile. */
    public void record(HasMetadata resource, ReadyEvent event) {
        try {
            write(resource, event);
        } catch (KubernetesClientException e) {
            LOG.atWarn()
                    .addKeyValue(LogKey.NAMESPACE, resource.getMetadata().getNamespace())
                    .addKeyValue(LogKey.NAME, resource.getMetadata().getName())
                    .addKeyValue(LogKey.REASON, event.reason().reason())
                    .addKeyValue(LogKey.MESSAGE, e.getMessage())
                    .log("An Event could not be written");
        }
    }

    private void write(HasMetadata resource, ReadyEvent event) {
        var time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var key = resource.getMetadata().getUid() + '\0' + event.reason() + '\0' + event.message();
        var seen = recent.seen(key, () -> name(resource, key));
        if (seen.count() == 1) {
            client.resource(event(resource, event, seen.name(), time)).create();
            return;
        }
        var context = new PatchContext.Builder()
                .withPatchType(PatchType.JSON_MERGE)
                .withFieldManager(Label.MANAGER)
                .build();
        client.v1()
                .events()
                .inNamespace(resource.getMetadata().getNamespace())
                .withName(seen.name())
                .patch(context, "{\"count\":%d,\"lastTimestamp\":\"%s\"}".formatted(seen.count(), time));
    }

    private String name(HasMetadata resource, String key) {
        var suffix = Digests.sha256(key + clock.instant()).substring(0, NAME_SUFFIX_LENGTH);
        return resource.getMetadata().getName() + "." + suffix;
    }

    private static Event event(HasMetadata resource, ReadyEvent event, String name, String time) {
        return new EventBuilder()
                .withNewMetadata()
                .withNamespace(resource.getMetadata().getNamespace())
                .withName(name)
                .endMetadata()
                .withNewInvolvedObject()
                .withApiVersion(resource.getApiVersion())
                .withKind(resource.getKind())
                .withNamespace(resource.getMetadata().getNamespace())
                .withName(resource.getMetadata().getName())
                .withUid(resource.getMetadata().getUid())
                .withResourceVersion(resource.getMetadata().getResourceVersion())
                .endInvolvedObject()
                .withType(event.reason().type())
                .withReason(event.reason().reason())
                .withMessage(event.message())
                .withFirstTimestamp(time)
                .withLastTimestamp(time)
                .withCount(1)
                .withNewSource()
                .withComponent(Label.MANAGER)
                .endSource()
                .build();
    }
}
