package dev.cassandrakafka.operator;

import dev.cassandrakafka.operator.process.OperatorCommand;
import picocli.CommandLine;

/** The operator as a process. */
public final class OperatorMain {
    private OperatorMain() {}

    /** Runs until it is told to stop. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new OperatorCommand(System.getenv())).execute(arguments));
    }
}
