package dev.cassandrakafka.control;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.main.Role;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.nio.file.Path;
import net.jcip.annotations.Immutable;

/** The role {@code control}. */
@Immutable
public final class ControlRole implements Role<CdcPipeline> {
    /** As it stands in {@code /status}. */
    static final String NAME = "control";

    /** The role. */
    public ControlRole() {}

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
        new ControlRunner(pipeline, context).run();
    }
}
