package dev.cassandrakafka.runtime.cassandra;

import com.datastax.dse.driver.api.core.config.DseDriverOption;
import com.datastax.oss.driver.api.core.config.DefaultDriverOption;
import com.datastax.oss.driver.api.core.config.DriverConfigLoader;
import java.time.Duration;

/** The options of the driver that differ from its defaults, and why. The driver's request logger stays off: it would log values. */
final class DriverOptions {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration REQUEST = Duration.ofSeconds(12);
    private static final Duration LONGEST_RECONNECTION = Duration.ofSeconds(20);
    private static final int REQUESTS_PER_CONNECTION = 2048;

    private DriverOptions() {}

    static DriverConfigLoader of(String sessionName) {
        return DriverConfigLoader.programmaticBuilder()
                .withString(DefaultDriverOption.SESSION_NAME, sessionName)
                // Longer than the write timeout of a server (2 s), so that its own answer arrives first.
                .withDuration(DefaultDriverOption.REQUEST_TIMEOUT, REQUEST)
                .withDuration(DefaultDriverOption.CONNECTION_CONNECT_TIMEOUT, CONNECT)
                .withDuration(DefaultDriverOption.CONNECTION_INIT_QUERY_TIMEOUT, CONNECT)
                .withDuration(DefaultDriverOption.CONTROL_CONNECTION_TIMEOUT, CONNECT)
                // Reconnects for ever; a node that is back is seen within this time.
                .withDuration(DefaultDriverOption.RECONNECTION_MAX_DELAY, LONGEST_RECONNECTION)
                // The first connection is ours to retry, so that its failure can be told.
                .withBoolean(DefaultDriverOption.RECONNECT_ON_INIT, false)
                // Names are resolved at each connection, so that nodes with new addresses are found.
                .withBoolean(DefaultDriverOption.RESOLVE_CONTACT_POINTS, false)
                // Plans are compiled against the table metadata and again when a table changes.
                .withBoolean(DefaultDriverOption.METADATA_SCHEMA_ENABLED, true)
                // One connection per node carries the whole window of a sink.
                .withInt(DefaultDriverOption.CONNECTION_POOL_LOCAL_SIZE, 1)
                .withInt(DefaultDriverOption.CONNECTION_MAX_REQUESTS, REQUESTS_PER_CONNECTION)
                .withBoolean(DefaultDriverOption.SOCKET_KEEP_ALIVE, true)
                .withBoolean(DefaultDriverOption.NETTY_DAEMON, true)
                .withBoolean(DseDriverOption.MONITOR_REPORTING_ENABLED, false)
                .build();
    }
}
