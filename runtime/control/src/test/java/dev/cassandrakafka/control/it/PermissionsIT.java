package dev.cassandrakafka.control.it;

import static dev.cassandrakafka.control.it.ControlProcess.detail;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.model.status.PreflightFinding;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.model.status.RuntimeStatus;
import dev.cassandrakafka.testkit.junit.CassandraExtension;
import dev.cassandrakafka.testkit.junit.KafkaExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PermissionsIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.singleBroker();

    @RegisterExtension
    static final CassandraExtension cassandra =
            CassandraExtension.of("cassandra-login", builder -> builder.authentication()
                    .yaml("permissions_validity", "100ms")
                    .yaml("roles_validity", "100ms"));

    @RegisterExtension
    final ControlFixture control = new ControlFixture(kafka, cassandra);

    @Test
    void whatTheUserMayNotDoIsToldAndDoneOnceItMay() throws Exception {
        // Given
        control.createTable("").user("watcher", "watcher-secret");
        cassandra.session().execute("CREATE ROLE watcher WITH PASSWORD = 'watcher-secret' AND LOGIN = true");
        ControlProcess process = control.start("Manage");
        // When it may see no settings
        RuntimeStatus blind = process.await(RuntimeReason.PREFLIGHT_FAILED);
        assertThat(detail(blind).findings())
                .extracting(PreflightFinding::setting)
                .contains("system_views.settings");
        cassandra.session().execute("GRANT SELECT ON KEYSPACE system_views TO watcher");
        // When it may see and not alter
        process.await("a refused ALTER", status -> status.message()
                .startsWith("table \"%s.t\" cannot be altered".formatted(control.keyspace())));
        cassandra.session().execute("GRANT ALTER ON KEYSPACE %s TO watcher".formatted(control.keyspace()));
        // Then
        process.await(RuntimeReason.REPLICA_UNCOVERED);
        assertThat(control.flags()).containsExactly("true");
    }
}
