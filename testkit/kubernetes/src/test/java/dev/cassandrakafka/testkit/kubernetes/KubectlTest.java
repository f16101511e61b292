package dev.cassandrakafka.testkit.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real kubectl against the server, the way people use it. Skipped where there is none on the path. */
@ExtendWith(KubernetesExtension.class)
class KubectlTest {
    private static final String FILES = "src/test/resources/dev/cassandrakafka/testkit/kubernetes/";

    private Kubectl kubectl;

    @BeforeEach
    void defineWidgets(EmbeddedKubernetes kubernetes, @TempDir Path directory)
            throws IOException, InterruptedException {
        kubectl = Kubectl.onPath(kubernetes, directory);
        kubectl.run("apply", "-f", FILES + "widget-crd.yaml");
        kubectl.run("wait", "--for=condition=Established", "crd/widgets.example.dev", "--timeout=5s");
        kubectl.run("apply", "-f", FILES + "widgets/valid-ok.yaml");
    }

    @Test
    void getShowsTheColumnsOfTheDefinition() throws IOException, InterruptedException {
        assertThat(kubectl.run("get", "wd").lines()).first().asString().matches("NAME +SIZE +REPLICAS +READY +AGE");
        assertThat(kubectl.run("get", "example", "-o", "wide").lines())
                .last()
                .asString()
                .matches("ok +Small +1 +\\d+s +a");
    }

    @Test
    void secondApplyChangesNothing() throws IOException, InterruptedException {
        kubectl.run("apply", "-f", FILES + "widgets/valid-counted.yaml");
        assertThat(kubectl.run("apply", "-f", FILES + "widgets/valid-counted.yaml"))
                .contains("widget.example.dev/counted unchanged");
    }

    @Test
    void serverSideApplyShowsConflicts() throws IOException, InterruptedException {
        var parts = "{\"spec\":{\"parts\":[{\"name\":\"a\"},{\"name\":\"b\",\"count\":9}]}}";
        kubectl.run("patch", "wd", "ok", "--type=merge", "-p", parts);
        assertThat(kubectl.fail("apply", "--server-side", "-f", FILES + "widgets/valid-ok.yaml"))
                .contains("Apply failed with 1 conflict: conflict with \"kubectl-patch\" using example.dev/v1:"
                        + " .spec.parts[name=\"b\"].count");
    }

    @Test
    void invalidFilesAreRefusedWithTheFieldsPath() throws IOException, InterruptedException {
        assertThat(kubectl.fail("apply", "-f", FILES + "widgets/invalid-cel.yaml"))
                .contains("The Widget \"cel\" is invalid: spec.ttl: Invalid value: \"object\": must not have both");
        assertThat(kubectl.fail("apply", "-f", FILES + "widgets/invalid-unknown.yaml"))
                .contains("strict decoding error: unknown field \"spec.bogus\"");
    }

    @Test
    void editScaleAndLabelChangeTheObject() throws IOException, InterruptedException {
        kubectl.withEditor("sed -i s/Small/Large/").run("edit", "wd", "ok");
        kubectl.run("scale", "wd", "ok", "--replicas=3");
        kubectl.run("label", "wd", "ok", "team=a");
        assertThat(kubectl.run(
                        "get", "wd", "-l", "team=a", "-o", "jsonpath={.items[0].spec.size}{.items[0].spec.replicas}"))
                .isEqualTo("Large3");
    }

    @Test
    void waitEndsWhenTheConditionIsMet() throws IOException, InterruptedException {
        kubectl.run(
                "patch",
                "wd",
                "ok",
                "--subresource=status",
                "--type=merge",
                "-p",
                "{\"status\":{\"observedGeneration\":1,\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\"}]}}");
        assertThat(kubectl.run("wait", "--for=condition=Ready", "wd/ok", "--timeout=5s"))
                .contains("condition met");
    }

    @Test
    void deleteWaitsUntilTheObjectIsGone() throws IOException, InterruptedException {
        kubectl.run("delete", "wd", "ok", "--timeout=5s");
        assertThat(kubectl.fail("get", "wd", "ok")).contains("widgets.example.dev \"ok\" not found");
    }

    @Test
    void describeAndExplainTellOfTheObjectAndItsFields() throws IOException, InterruptedException {
        assertThat(kubectl.run("describe", "wd", "ok")).contains("Kind:         Widget", "Size:      Small");
        assertThat(kubectl.run("explain", "wd.spec")).contains("What is wanted.");
    }
}
