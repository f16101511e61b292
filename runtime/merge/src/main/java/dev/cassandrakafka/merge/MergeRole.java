package dev.cassandrakafka.merge;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.main.Role;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.nio.file.Path;
import net.jcip.annotations.Immutable;

/** The role {@code merge}. */
@Immutable
final class MergeRole implements Role<CdcPipeline> {
    static final String NAME = "merge";

    @Override
    public String name() {
        return NAME;
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
        new MergeRunner(pipeline, context).run();
    }
}
