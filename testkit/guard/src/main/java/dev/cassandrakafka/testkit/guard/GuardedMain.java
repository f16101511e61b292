package dev.cassandrakafka.testkit.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.Objects;

/**
 * {@code GuardedMain <main class> <arguments...>}: runs that main class and halts the JVM at the end of standard input.
 *
 * <p>The parent holds the other end of the pipe and writes nothing. When the parent dies, by {@code kill -9} too, the operating system
 * closes the pipe, so no test and no quickstart leaves a server behind.
 */
public final class GuardedMain {
    /** Exit code of a child whose parent went away. */
    public static final int ORPHANED = 9;

    private GuardedMain() {}

    /**
     * Starts the guard, then the real main class in this thread.
     *
     * @param arguments the name of the main class, then its own arguments
     * @throws ReflectiveOperationException when there is no such main class, or it threw
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        watch(System.in);
        var main = Class.forName(arguments[0]).getMethod("main", String[].class);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (InvocationTargetException e) {
            Objects.requireNonNullElse(e.getCause(), e).printStackTrace();
            System.exit(1);
        }
    }

    private static void watch(InputStream parent) {
        var thread = new Thread(() -> haltAtEndOf(parent), "parent-guard");
        thread.setDaemon(true);
        thread.start();
    }

    private static void haltAtEndOf(InputStream parent) {
        try {
            parent.transferTo(OutputStream.nullOutputStream());
        } catch (IOException sameAsEnd) {
            // A broken pipe says what an end of file says: nobody is there.
        }
        Runtime.getRuntime().halt(ORPHANED);
    }
}
