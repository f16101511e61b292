package dev.cassandrakafka.testkit.process;

import dev.cassandrakafka.testkit.guard.GuardedMain;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start one child JVM; it can be started again after its end.
 *
 * @param name what messages call it, such as {@code kafka-1}
 * @param directory its working directory; {@code <name>.log} and its temporary files are there
 * @param flags flags of the JVM
 * @param classPath what it runs with, {@link GuardedMain} among it
 * @param mainClass the main class behind the guard
 * @param arguments that class's arguments
 */
public record ChildJvm(
        String name,
        Path directory,
        List<String> flags,
        ServerClassPath classPath,
        String mainClass,
        List<String> arguments) {
    /** System property: the Java that the servers run on, instead of the one that runs this. */
    public static final String JAVA_HOME = "testkit.java.home";

    public ChildJvm {
        directory = directory.toAbsolutePath().normalize();
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
    }

    /** Starts it. Its output is appended to its log; it ends when this process ends, however that happens. */
    public ChildProcess start() {
        var log = directory.resolve(name + ".log");
        try {
            Files.createDirectories(temporaryFiles());
            var process = new ProcessBuilder(command())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .redirectInput(Redirect.PIPE)
                    .start();
            return new ChildProcess(name, process, log);
        } catch (IOException e) {
            throw new ServerException("cannot start %s in %s".formatted(name, directory), e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(javaHome().resolve("bin").resolve("java").toString());
        command.addAll(flags);
        // A server that is killed leaves its unpacked native libraries behind: not in the machine's /tmp.
        command.add("-Djava.io.tmpdir=" + temporaryFiles());
        command.addAll(List.of("-cp", classPath.value(), GuardedMain.class.getName(), mainClass));
        command.addAll(arguments);
        return command;
    }

    private Path temporaryFiles() {
        return directory.resolve("tmp");
    }

    /** The Java that children run on. */
    public static Path javaHome() {
        return Path.of(System.getProperty(JAVA_HOME, System.getProperty("java.home")));
    }
}
