package dev.cassandrakafka.merge;

import dev.cassandrakafka.merge.status.MergeBoard;
import dev.cassandrakafka.runtime.main.CdcRole;
import dev.cassandrakafka.runtime.main.RoleMain;

/** {@code java -jar merge.jar --pipeline FILE}. */
public final class MergeMain {
    private MergeMain() {}

    /** Runs until told to end. */
    public static void main(String[] args) {
        RoleMain.run(
                new CdcRole(MergeBoard.ROLE, (pipeline, context) -> new MergeRunner(pipeline, context).run()), args);
    }
}
