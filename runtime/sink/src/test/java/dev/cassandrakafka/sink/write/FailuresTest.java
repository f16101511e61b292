package dev.cassandrakafka.sink.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.DriverTimeoutException;
import com.datastax.oss.driver.api.core.NoNodeAvailableException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.BusyConnectionException;
import com.datastax.oss.driver.api.core.connection.ClosedConnectionException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.metadata.Node;
import com.datastax.oss.driver.api.core.servererrors.BootstrappingException;
import com.datastax.oss.driver.api.core.servererrors.DefaultWriteType;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.OverloadedException;
import com.datastax.oss.driver.api.core.servererrors.ServerError;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import com.datastax.oss.driver.api.core.servererrors.UnavailableException;
import com.datastax.oss.driver.api.core.servererrors.WriteTimeoutException;
import com.datastax.oss.driver.internal.core.metadata.DefaultEndPoint;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
    private static final InetSocketAddress ADDRESS = InetSocketAddress.createUnresolved("node", 9042);
    private static final Node NODE = (Node) Proxy.newProxyInstance(
            FailuresTest.class.getClassLoader(),
            new Class<?>[] {Node.class},
            (proxy, method, arguments) -> switch (method.getName()) {
                case "getEndPoint" -> new DefaultEndPoint(ADDRESS);
                case "hashCode" -> 1;
                case "toString" -> "node";
                default -> proxy == (arguments == null ? null : arguments[0]);
            });

    static Stream<Throwable> away() {
        return Stream.of(
                new NoNodeAvailableException(),
                new DriverTimeoutException("timed out"),
                new UnavailableException(NODE, DefaultConsistencyLevel.QUORUM, 2, 1),
                new WriteTimeoutException(NODE, DefaultConsistencyLevel.QUORUM, 1, 2, DefaultWriteType.SIMPLE),
                new OverloadedException(NODE),
                new BootstrappingException(NODE),
                new ServerError(NODE, "oops"),
                new ClosedConnectionException("closed"),
                new BusyConnectionException(1),
                AllNodesFailedException.fromErrors(List.of(Map.entry(NODE, new OverloadedException(NODE)))),
                new InvalidQueryException(NODE, "Write request failed because disk usage exceeds failure threshold"),
                new IllegalStateException("a defect loses nothing either"));
    }

    @ParameterizedTest
    @MethodSource
    void away(Throwable failure) {
        assertThat(Failures.kind(new CompletionException(failure))).isEqualTo(FailureKind.AWAY);
    }

    static Stream<Throwable> denied() {
        AuthenticationException wrong = new AuthenticationException(new DefaultEndPoint(ADDRESS), "wrong password");
        return Stream.of(
                wrong,
                new UnauthorizedException(NODE, "no MODIFY permission"),
                AllNodesFailedException.fromErrors(List.of(Map.entry(NODE, wrong))));
    }

    @ParameterizedTest
    @MethodSource
    void denied(Throwable failure) {
        assertThat(Failures.kind(failure)).isEqualTo(FailureKind.DENIED);
    }

    static Stream<Throwable> refused() {
        return Stream.of(
                new InvalidQueryException(NODE, "Key length of 70000 is longer than maximum of 65535"),
                new SyntaxError(NODE, "no"),
                new FrameTooLongException(ADDRESS, "too long"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Throwable failure) {
        assertThat(Failures.kind(failure)).isEqualTo(FailureKind.REFUSED);
    }

    @Test
    void theMessageIsThatOfTheNode() {
        Throwable all = AllNodesFailedException.fromErrors(List.of(Map.entry(NODE, new ServerError(NODE, "oops"))));
        assertThat(Failures.message(all)).startsWith("node").endsWith(":9042: oops");
    }
}
