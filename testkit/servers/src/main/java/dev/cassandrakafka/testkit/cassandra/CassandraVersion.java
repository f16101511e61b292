package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of Cassandra that the testkit can start. All but {@link #V5_0} need their own module among the caller's dependencies. */
public enum CassandraVersion {
    /** Of {@code testkit-server-cassandra-4.0}. */
    V4_0("cassandra-4.0"),
    /** Of {@code testkit-server-cassandra-4.1}. */
    V4_1("cassandra-4.1"),
    /** Of {@code testkit-server-cassandra}, which is always there. */
    V5_0("cassandra");

    private static final Pattern JAMM = Pattern.compile("jamm-[0-9.]+\\.jar");

    private final String server;

    CassandraVersion(String server) {
        this.server = server;
    }

    /** Such as {@code 4.1}. */
    @Override
    public String toString() {
        return name().substring(1).replace('_', '.').toLowerCase(Locale.ROOT);
    }

    /** Whether {@code WRITETIME} and {@code TTL} tell those of the elements of a column that is not frozen, and there are vectors. */
    public boolean tellsTimesOfElements() {
        return this == V5_0;
    }

    ServerClassPath classPath() {
        return ServerClassPath.of(server);
    }

    /** Settings are told with their units, as {@code 32MiB}. */
    boolean hasUnits() {
        return this != V4_0;
    }

    /** What the JVM needs on Java 17 beyond what 5.0 needs: 4.x measures objects by an agent, or does not start. */
    List<String> flags() {
        return this == V5_0
                ? List.of()
                : List.of(
                        "-javaagent:" + jamm(),
                        "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                        "--add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED");
    }

    private String jamm() {
        for (String entry : classPath().value().split(File.pathSeparator, -1)) {
            if (JAMM.matcher(new File(entry).getName()).matches()) {
                return entry;
            }
        }
        throw new ServerException("the class path of Cassandra %s has no jamm".formatted(this));
    }
}
