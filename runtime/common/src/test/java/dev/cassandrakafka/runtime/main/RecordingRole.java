package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.runtime.config.PipelineFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A role that is ready while it waits for the end, and remembers how it went. */
final class RecordingRole implements Role<SinkPipeline> {
    final CountDownLatch started = new CountDownLatch(1);
    final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public PipelineFile<SinkPipeline> file(Path path) {
        return PipelineFile.sink(path);
    }

    @Override
    public String pipelineName(SinkPipeline pipeline) {
        return pipeline.name();
    }

    @Override
    public void run(SinkPipeline pipeline, RoleContext context) throws InterruptedException {
        CountDownLatch woken = new CountDownLatch(1);
        context.onStop(woken::countDown);
        context.publish(() -> new RuntimeStatus(
                name(), pipeline.name(), true, RuntimeReason.RUNNING, "runs", 0, 0, 0, 0, null, List.of()));
        started.countDown();
        woken.await();
        ended.countDown();
    }
}
