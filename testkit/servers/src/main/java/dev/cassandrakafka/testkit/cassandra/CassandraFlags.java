package dev.cassandrakafka.testkit.cassandra;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The JVM flags of a node: what Cassandra needs on Java 17, and what makes it small and quick to start. */
final class CassandraFlags {
    private static final List<String> SMALL = List.of(
            // As root the node locks its whole initial heap into memory, so that stays low.
            "-Xms64m",
            "-Xmx512m",
            "-Xss512k",
            "-XX:MaxDirectMemorySize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError");

    /** From Cassandra's own conf/jvm17-server.options. */
    private static final List<String> MODULES = List.of(
            "-Djdk.attach.allowAttachSelf=true",
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.management.rmi/com.sun.jmx.remote.internal.rmi=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.registry=ALL-UNNAMED",
            "--add-exports=java.rmi/sun.rmi.server=ALL-UNNAMED",
            "--add-exports=java.sql/java.sql=ALL-UNNAMED",
            "--add-exports=jdk.attach/sun.tools.attach=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.module=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.loader=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.ref=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.reflect=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.math=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.module=ALL-UNNAMED",
            "--add-opens=java.base/jdk.internal.util.jar=ALL-UNNAMED",
            "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
            "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "-Dio.netty.tryReflectionSetAccessible=true");

    /**
     * None of these changes how the node stores or reads data. {@code cassandra.unsafesystem} would be quicker still, but a killed node
     * then comes back without its keyspaces.
     */
    private static final List<String> QUICK = List.of(
            "-Dcassandra.skip_wait_for_gossip_to_settle=0",
            "-Dcassandra.superuser_setup_delay_ms=0",
            // Otherwise measured at each start, for 1.3 seconds.
            "-Dcassandra.memtable.row_overhead_size=180",
            "-Dcassandra.shutdown_announce_in_ms=0",
            "-Dcassandra.migration_delay_ms=0");

    private CassandraFlags() {}

    static List<String> of(CassandraLayout layout, int node, Path home) {
        var flags = new ArrayList<String>();
        flags.addAll(SMALL);
        flags.addAll(MODULES);
        flags.addAll(QUICK);
        flags.addAll(layout.version().flags());
        flags.add("-Dcassandra.ring_delay_ms=" + (layout.nodes() > 1 ? 1000 : 0));
        flags.add("-Dcassandra.config=" + home.resolve("cassandra.yaml").toUri());
        flags.add("-Dcassandra-rackdc.properties="
                + home.resolve("cassandra-rackdc.properties").toUri());
        flags.add("-Dlogback.configurationFile=" + home.resolve("logback.xml"));
        flags.add("-Dcassandra.storagedir=" + home);
        flags.add("-Dcassandra.triggers_dir=" + home.resolve("triggers"));
        flags.add("-Dcassandra.jmx.local.port=" + layout.managementPort(node));
        // Without it the node closes its standard output.
        flags.add("-Dcassandra-foreground=true");
        return flags;
    }
}
