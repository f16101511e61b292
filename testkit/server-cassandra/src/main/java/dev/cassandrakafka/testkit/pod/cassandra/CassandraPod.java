package dev.cassandrakafka.testkit.pod.cassandra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.cassandra.service.CassandraDaemon;

/** Renders the node's configuration and runs it. */
public final class CassandraPod {
    private CassandraPod() {}

    /** Takes no arguments; {@link CassandraPodConfig} says which environment variables are read. */
    public static void main(String[] args) {
        CassandraPodConfig config = CassandraPodConfig.of(System.getenv(), hostAddress());
        Path folder = config.folder();
        write(folder.resolve("triggers/.keep"), "");
        System.setProperty("cassandra.config", write(folder.resolve("cassandra.yaml"), config.yaml()));
        System.setProperty("cassandra-rackdc.properties", write(folder.resolve("rackdc.properties"), config.rack()));
        System.setProperty(
                "logback.configurationFile", write(folder.resolve("logback.xml"), CassandraPodConfig.LOGGING));
        System.setProperty("cassandra.storagedir", folder.toString());
        System.setProperty("cassandra.triggers_dir", folder.resolve("triggers").toString());
        System.setProperty("cassandra-foreground", "true"); // else it closes its standard output
        CassandraDaemon.main(args);
    }

    private static String write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text).toUri().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written; mount a volume there", e);
        }
    }

    private static String hostAddress() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("this host's name has no address; set POD_IP", e);
        }
    }
}
