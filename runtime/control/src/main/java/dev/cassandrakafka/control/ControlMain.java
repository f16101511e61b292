package dev.cassandrakafka.control;

import dev.cassandrakafka.runtime.main.CdcRole;
import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar control.jar --pipeline FILE}. */
public final class ControlMain {
    private ControlMain() {}

    /** Runs until told to end. */
    public static void main(String[] args) {
        RoleMain.run(
                new CdcRole(ControlBoard.ROLE, (pipeline, context) -> new ControlRunner(pipeline, context).run()),
                args);
    }
}
