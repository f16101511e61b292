package dev.cassandrakafka.testkit.process;

import java.nio.file.Path;
import java.util.List;

/** A process with a child of its own, for tests that kill the parent: {@code <directory> [freeze]}. Prints the child's pid. */
public final class Parent {
    private Parent() {}

    /** Starts the child, freezes it when told, and waits for ever. */
    public static void main(String[] arguments) throws InterruptedException {
        var child = new ChildJvm(
                        "grandchild",
                        Path.of(arguments[0]),
                        List.of("-Xmx16m"),
                        new ServerClassPath(System.getProperty("java.class.path")),
                        Sleeper.class.getName(),
                        List.of())
                .start();
        if (arguments.length > 1) {
            child.freeze();
        }
        System.out.println(child.pid());
        Sleeper.main(arguments);
    }
}
