package dev.cassandrakafka.operator.process;

import dev.cassandrakafka.operator.logging.LogKey;
import dev.cassandrakafka.operator.settings.InvalidSettingException;
import dev.cassandrakafka.operator.settings.OperatorSettings;
import dev.cassandrakafka.operator.settings.Setting;
import dev.cassandrakafka.operator.settings.SettingsReader;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. All settings come from the environment, so that a chart can set them. */
@Command(
        name = "operator",
        description = "Keeps CassandraSink resources in the state that they declare.",
        mixinStandardHelpOptions = true,
        versionProvider = OperatorCommand.VersionProvider.class)
public final class OperatorCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorCommand.class);
    private static final int LEADERSHIP_LOST = 3;
    private static final int INVALID_SETTING = 2;

    private final Map<String, String> environment;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicBoolean stopping = new AtomicBoolean();

    /** Reads its settings from that environment. */
    public OperatorCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Spec
    void setSpec(CommandSpec spec) {
        spec.usageMessage()
                .footerHeading("%nEnvironment variables:%n")
                .footer(Arrays.stream(Setting.values())
                        .map(OperatorCommand::help)
                        .toArray(String[]::new));
    }

    private static String help(Setting setting) {
        var byDefault = setting.defaultText().isEmpty() ? "" : " Default: " + setting.defaultText() + ".";
        return "  %s%%n      %s%s".formatted(setting.name(), setting.description(), byDefault);
    }

    /** Runs the operator until the process is told to stop. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        OperatorSettings settings;
        try {
            settings = new SettingsReader(environment).read(VersionProvider.version());
        } catch (InvalidSettingException e) {
            LOG.atError().log(e.getMessage());
            return INVALID_SETTING;
        }
        LOG.atInfo().addKeyValue(LogKey.VERSION, VersionProvider.version()).log("The operator starts");
        return run(settings);
    }

    private int run(OperatorSettings settings) throws IOException, InterruptedException {
        try (var client = client(settings);
                var process = OperatorProcess.start(client, settings, Leadership.of(settings, this::leadershipLost))) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shutDown(process), "shutdown"));
            stop.await();
        }
        return 0;
    }

    private void shutDown(OperatorProcess process) {
        stopping.set(true);
        LOG.atInfo().log("The operator stops");
        process.close();
    }

    /** Another replica works from now on, so nothing may be written any more, not even by what is under way. */
    private void leadershipLost() {
        if (stopping.get()) {
            return; // the lease is given back
        }
        LOG.atWarn().log("The lease is lost; the process ends, to start anew as a replica that stands by");
        Runtime.getRuntime().halt(LEADERSHIP_LOST);
    }

    private static KubernetesClient client(OperatorSettings settings) {
        var config = new ConfigBuilder()
                .withMaxConcurrentRequests(settings.clientMaxRequests())
                .withMaxConcurrentRequestsPerHost(settings.clientMaxRequests())
                .build();
        return new KubernetesClientBuilder().withConfig(config).build();
    }

    /** The version in the manifest of the archive. */
    static final class VersionProvider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {version()};
        }

        static String version() {
            var version = OperatorCommand.class.getPackage().getImplementationVersion();
            return version == null ? "development" : version;
        }
    }
}
