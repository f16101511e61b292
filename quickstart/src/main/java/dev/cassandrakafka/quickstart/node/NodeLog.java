package dev.cassandrakafka.quickstart.node;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the stand-in says about the processes that it keeps. */
final class NodeLog {
    private static final Logger LOG = LoggerFactory.getLogger(NodeLog.class);

    private NodeLog() {}

    static void ended(String pod, int exitCode, Path log) {
        LOG.atWarn()
                .addKeyValue("pod", pod)
                .addKeyValue("exitCode", exitCode)
                .addKeyValue("log", log)
                .log("The process of a pod has ended and will be started again");
    }

    static void notStarted(String pod, Exception failed) {
        LOG.atError().addKeyValue("pod", pod).setCause(failed).log("The process of a pod could not be started");
    }

    static void lookFailed(Exception failed) {
        LOG.atWarn().addKeyValue("error", failed.getMessage()).log("A look at the Deployments failed and is repeated");
    }
}
