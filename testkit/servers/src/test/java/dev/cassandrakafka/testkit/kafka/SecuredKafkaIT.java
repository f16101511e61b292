package dev.cassandrakafka.testkit.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.testkit.junit.KafkaExtension;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecuredKafkaIT {
    @RegisterExtension
    static final KafkaExtension kafka = KafkaExtension.saslSsl();

    @Test
    void letsItsUserInByEachMechanism() throws Exception {
        assertThat(nodesSeenBy("SCRAM-SHA-512", "scram.Scram", KafkaExtension.PASSWORD))
                .isEqualTo(1);
        assertThat(nodesSeenBy("SCRAM-SHA-256", "scram.Scram", KafkaExtension.PASSWORD))
                .isEqualTo(1);
        assertThat(nodesSeenBy("PLAIN", "plain.Plain", KafkaExtension.PASSWORD)).isEqualTo(1);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> nodesSeenBy("SCRAM-SHA-512", "scram.Scram", "wrong"))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    void takesAChangedPassword() throws Exception {
        // When
        kafka.clients().changePassword("changed");
        // Then
        assertThat(nodesSeenBy("SCRAM-SHA-512", "scram.Scram", "changed")).isEqualTo(1);
        kafka.clients().changePassword(KafkaExtension.PASSWORD);
    }

    private static int nodesSeenBy(String mechanism, String module, String password) throws Exception {
        var config = new HashMap<>(kafka.clients().securedConfig());
        config.put("sasl.mechanism", mechanism);
        config.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.%sLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(module, KafkaExtension.USER, password));
        try (var admin = Admin.create(Map.copyOf(config))) {
            return admin.describeCluster().nodes().get().size();
        }
    }
}
