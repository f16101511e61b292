package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs kubectl with a kubeconfig and a home of its own. */
record Kubectl(Path directory, String editor) {
    /** Skips the test if there is no kubectl. */
    static Kubectl onPath(EmbeddedKubernetes kubernetes, Path directory) {
        assumeTrue(
                Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl"))),
                "no kubectl on the path");
        kubernetes.writeKubeconfig(directory.resolve("kubeconfig"));
        return new Kubectl(directory, "false");
    }

    Kubectl withEditor(String command) {
        return new Kubectl(directory, command);
    }

    /** What it prints; it must succeed. */
    String run(String... arguments) throws IOException, InterruptedException {
        return run(true, arguments);
    }

    /** What it prints; it must fail. */
    String fail(String... arguments) throws IOException, InterruptedException {
        return run(false, arguments);
    }

    private String run(boolean success, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("kubectl"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("KUBECONFIG", directory.resolve("kubeconfig").toString());
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("EDITOR", editor);
        builder.environment().remove("KUBE_EDITOR");
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as("%s: %s", command, output).isEqualTo(success);
        return output;
    }
}
