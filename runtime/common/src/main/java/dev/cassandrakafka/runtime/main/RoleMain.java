package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.runtime.config.PipelineFile;
import dev.cassandrakafka.runtime.config.PipelineOutcome;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Invalid;
import dev.cassandrakafka.runtime.config.PipelineOutcome.Valid;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import net.jcip.annotations.NotThreadSafe;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code main} of a role: {@code RoleMain.run(new SinkRole(), args)}. */
@NotThreadSafe
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = RoleMain.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the checked file is right",
            "1:an error in the program",
            "2:wrong options, or the checked file is wrong",
            "143:told to end by SIGTERM, after draining"
        })
public final class RoleMain implements Callable<Integer> {
    private static final int RIGHT = 0;
    private static final int WRONG = 2;

    private final Role<?> role;

    @Mixin
    private RoleOptions options = new RoleOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else
    private CommandSpec command;

    private RoleMain(Role<?> role) {
        this.role = role;
    }

    /** Runs the role until the process is told to end, then ends the process with its exit code. */
    public static void run(Role<?> role, String... args) {
        System.exit(commandLine(role).execute(args));
    }

    static CommandLine commandLine(Role<?> role) {
        return new CommandLine(new RoleMain(role)).setCommandName(role.name());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return options.check ? check(role.file(options.pipeline)) : serve(role);
    }

    private <T> int serve(Role<T> running) throws IOException, InterruptedException {
        Stop stop = new Stop();
        Thread hook = ShutdownHook.install(stop);
        try (RoleProcess<T> process = RoleProcess.start(running, options, Clock.systemUTC(), stop)) {
            process.run();
            return RIGHT;
        } finally {
            stop.confirm();
            ShutdownHook.remove(hook);
        }
    }

    private int check(PipelineFile<?> file) {
        PrintWriter out = command.commandLine().getOut();
        PipelineOutcome<?> outcome = file.read();
        if (outcome instanceof Invalid<?> invalid) {
            invalid.problems().forEach(problem -> out.println(problem.text()));
        } else if (outcome instanceof Valid<?>) {
            out.println(file.path() + " is right");
        }
        out.flush();
        return outcome instanceof Valid<?> ? RIGHT : WRONG;
    }

    /** The version that the build wrote into the archive. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {text()};
        }

        static String text() {
            String version = RoleMain.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
