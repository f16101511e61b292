package dev.cassandrakafka.operator.reconcile;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import dev.cassandrakafka.kinds.v1alpha1.SinkState;
import dev.cassandrakafka.operator.cache.ResourceCaches;
import dev.cassandrakafka.operator.desired.Scale;
import dev.cassandrakafka.operator.event.EventRecorder;
import dev.cassandrakafka.operator.event.ReadyEvent;
import dev.cassandrakafka.operator.identity.Role;
import dev.cassandrakafka.operator.observe.PodObserver;
import dev.cassandrakafka.operator.report.SinkReport;
import dev.cassandrakafka.operator.report.Situation;
import dev.cassandrakafka.operator.report.WantedScale;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.javaoperatorsdk.operator.api.reconciler.ErrorStatusUpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jcip.annotations.ThreadSafe;
import org.jspecify.annotations.Nullable;

/** Looks at what runs, has the report made of it, and writes the status if it has changed. */
@ThreadSafe
public final class SinkStatusWriter {
    private final ResourceCaches<CassandraSink> caches;
    private final PodObserver observer;
    private final EventRecorder events;
    private final Clock clock;
    private final Duration interval;

    /**
     * Looks and writes.
     *
     * @param caches where Deployment and pods are found
     * @param observer asks the pods
     * @param events tells what has turned
     * @param clock the time
     * @param interval how often pods are asked while there are any
     */
    public SinkStatusWriter(
            ResourceCaches<CassandraSink> caches,
            PodObserver observer,
            EventRecorder events,
            Clock clock,
            Duration interval) {
        this.caches = caches;
        this.observer = observer;
        this.events = events;
        this.clock = clock;
        this.interval = interval;
    }

    UpdateControl<CassandraSink> update(CassandraSink sink, Findings findings) {
        var situation = situation(sink, findings);
        var control = changed(sink, situation)
                .map(UpdateControl::patchStatus)
                .orElseGet(UpdateControl::<CassandraSink>noUpdate);
        return situation.deployment().isPresent() && situation.scale().replicas() > 0
                ? control.rescheduleAfter(interval)
                : control;
    }

    ErrorStatusUpdateControl<CassandraSink> failed(CassandraSink sink, Findings findings) {
        return changed(sink, situation(sink, findings))
                .map(ErrorStatusUpdateControl::patchStatus)
                .orElseGet(ErrorStatusUpdateControl::<CassandraSink>noStatusUpdate);
    }

    /** A fresh object, so that the patch takes ownership of the status and of nothing else. */
    private Optional<CassandraSink> changed(CassandraSink sink, Situation situation) {
        var old = sink.getStatus();
        var now = SinkReport.status(old, situation, clock.instant());
        if (now.equals(old)) {
            return Optional.empty();
        }
        ReadyEvent.between(old == null ? List.of() : old.conditions(), now.conditions())
                .ifPresent(event -> events.record(sink, event));
        return Optional.of(patch(sink, now));
    }

    private static CassandraSink patch(CassandraSink sink, CassandraSinkStatus status) {
        var patch = new CassandraSink();
        patch.setMetadata(new ObjectMetaBuilder()
                .withNamespace(sink.getMetadata().getNamespace())
                .withName(sink.getMetadata().getName())
                .build());
        patch.setStatus(status);
        return patch;
    }

    private Situation situation(CassandraSink sink, Findings findings) {
        var identity = findings.resource();
        var pods = identity.component(Role.SINK);
        var deployment = caches.find(Deployment.class, pods.namespace(), pods.childName())
                .filter(identity::controls);
        return new Situation(
                sink.getMetadata().getGeneration(),
                identity.selector(),
                scale(sink.getSpec()),
                findings.acceptance(),
                findings.references(),
                findings.outcome(),
                deployment,
                deployment.isPresent() ? observer.ask(caches.pods(identity)) : List.of());
    }

    private static WantedScale scale(@Nullable CassandraSinkSpec spec) {
        return spec == null
                ? new WantedScale(0, false)
                : new WantedScale(Scale.wanted(spec), spec.state() == SinkState.STOPPED);
    }
}
