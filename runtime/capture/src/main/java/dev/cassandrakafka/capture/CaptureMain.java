package dev.cassandrakafka.capture;

import dev.cassandrakafka.runtime.main.CdcRole;
import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar capture.jar --pipeline FILE}. */
public final class CaptureMain {
    private CaptureMain() {}

    /** Runs until told to end. */
    public static void main(String[] args) {
        RoleMain.run(
                new CdcRole(CaptureBoard.ROLE, (pipeline, context) -> new CaptureRunner(pipeline, context).run()),
                args);
    }
}
