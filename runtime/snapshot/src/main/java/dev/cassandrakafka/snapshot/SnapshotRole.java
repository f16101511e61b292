package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.main.Role;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.nio.file.Path;
import java.util.Optional;
import net.jcip.annotations.Immutable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The role {@code snapshot}. */
@Immutable
public final class SnapshotRole implements Role<CdcPipeline> {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotRole.class);

    @Override
    public String name() {
        return "snapshot";
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
        Optional<String> request = Requests.of(pipeline.snapshot());
        if (request.isPresent()) {
            new SnapshotRunner(pipeline, request.get(), context).run();
        } else {
            LOG.atInfo().addKeyValue(LogKeys.PIPELINE, pipeline.name()).log("The pipeline asks for no snapshot");
        }
    }
}
