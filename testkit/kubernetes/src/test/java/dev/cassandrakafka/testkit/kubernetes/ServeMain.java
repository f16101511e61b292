package dev.cassandrakafka.testkit.kubernetes;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Serves until it is killed, for trying things by hand with kubectl: the argument is the kubeconfig file to write. */
final class ServeMain {
    private ServeMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (var kubernetes = EmbeddedKubernetes.start()) {
            kubernetes.writeKubeconfig(Path.of(arguments[0]));
            new CountDownLatch(1).await();
        }
    }
}
