package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import java.nio.file.Path;
import net.jcip.annotations.Immutable;

/**
 * A role of change capture: all of them run from the same pipeline file.
 *
 * @param name name of the role as in {@code /status}
 * @param work what {@link Role#run} does
 */
@Immutable
public record CdcRole(String name, Work work) implements Role<CdcPipeline> {

    /** The work of a role. */
    @FunctionalInterface
    public interface Work {
        /** As {@link Role#run} says. */
        void run(CdcPipeline pipeline, RoleContext context) throws InterruptedException;
    }

    @Override
    public PipelineFile<CdcPipeline> file(Path path) {
        return PipelineFile.cdc(path);
    }

    @Override
    public String pipelineName(CdcPipeline pipeline) {
        return pipeline.name();
    }

    @Override
    public void run(CdcPipeline pipeline, RoleContext context) throws InterruptedException {
        work.run(pipeline, context);
    }
}
