package dev.cassandrakafka.capture;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.main.Role;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.nio.file.Path;
import net.jcip.annotations.Immutable;

/** The role {@code capture}. */
@Immutable
final class CaptureRole implements Role<CdcPipeline> {
    static final String NAME = "capture";

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
        new CaptureRunner(pipeline, context).run();
    }
}
