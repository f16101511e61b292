package dev.cassandrakafka.snapshot;

import dev.cassandrakafka.model.pipeline.CdcPipeline;
import dev.cassandrakafka.runtime.log.LogKeys;
import dev.cassandrakafka.runtime.main.CdcRole;
import dev.cassandrakafka.runtime.main.RoleContext;
import dev.cassandrakafka.runtime.main.RoleMain;
import dev.cassandrakafka.snapshot.status.SnapshotBoard;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code java -jar snapshot.jar --pipeline FILE}: ends by itself when everything that was asked for is in the raw topic. */
public final class SnapshotMain {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotMain.class);

    private SnapshotMain() {}

    /** Runs until the snapshot is complete or the process is told to end. */
    public static void main(String[] args) {
        RoleMain.run(new CdcRole(SnapshotBoard.ROLE, SnapshotMain::run), args);
    }

    private static void run(CdcPipeline pipeline, RoleContext context) throws InterruptedException {
        Optional<String> request = Requests.of(pipeline.snapshot());
        if (request.isPresent()) {
            new SnapshotRunner(pipeline, request.get(), context).run();
        } else {
            LOG.atInfo().addKeyValue(LogKeys.PIPELINE, pipeline.name()).log("The pipeline asks for no snapshot");
        }
    }
}
