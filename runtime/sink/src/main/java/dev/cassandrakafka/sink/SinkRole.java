package dev.cassandrakafka.sink;

import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.main.Role;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.nio.file.Path;
import net.jcip.annotations.Immutable;

/** The role {@code sink}. */
@Immutable
final class SinkRole implements Role<SinkPipeline> {
    @Override
    public String name() {
        return "sink";
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
    public void run(SinkPipeline pipeline, RoleContext context) {
        new SinkRunner(pipeline, context).run();
    }
}
