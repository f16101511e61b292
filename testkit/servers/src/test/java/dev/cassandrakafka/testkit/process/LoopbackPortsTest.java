package dev.cassandrakafka.testkit.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class LoopbackPortsTest {

    @Test
    void portCanBeBoundOnEachAddress() throws Exception {
        // When
        var port = LoopbackPorts.freeOnEach(3);
        // Then
        for (var host = 1; host <= 3; host++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0." + host))) {
                assertThat(socket.getLocalPort()).isBetween(15_000, 32_000);
            }
        }
    }
}
