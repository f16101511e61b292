package dev.cassandrakafka.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import net.jcip.annotations.ThreadSafe;

/** The metrics that every JVM has: memory, garbage collection, threads, classes, processor, files, uptime. */
@ThreadSafe
public final class ProcessMetrics implements AutoCloseable {
    private final JvmGcMetrics collection;

    private ProcessMetrics(JvmGcMetrics collection) {
        this.collection = collection;
    }

    /** Binds them to the registry. */
    public static ProcessMetrics bind(MeterRegistry registry) {
        JvmGcMetrics collection = new JvmGcMetrics();
        collection.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        return new ProcessMetrics(collection);
    }

    /** Stops listening to the garbage collector. */
    @Override
    public void close() {
        collection.close();
    }
}
