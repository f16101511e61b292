package dev.cassandrakafka.runtime.cassandra;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.UnsupportedProtocolVersionException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What a failure to connect means for the pipeline, in words that begin with the field to look at. */
final class CassandraErrors {
    private CassandraErrors() {}

    /** A failure, classed. The message begins with the path of the field. */
    record Failure(RuntimeReason reason, String message) {}

    static Failure classify(Throwable thrown, CassandraSpec spec) {
        List<Throwable> causes = causes(thrown);
        Optional<ConfigurationException> unfit = find(causes, ConfigurationException.class);
        if (unfit.isPresent()) {
            return new Failure(RuntimeReason.INVALID_CONFIGURATION, text(unfit.get()));
        }
        if (has(causes, AuthenticationException.class)) {
            return new Failure(RuntimeReason.AUTHENTICATION_FAILED, authentication(spec));
        }
        if (has(causes, UnauthorizedException.class)) {
            return new Failure(
                    RuntimeReason.AUTHENTICATION_FAILED,
                    "spec.cassandra.authentication: the user lacks a permission: "
                            + deepest(causes, UnauthorizedException.class));
        }
        if (has(causes, SSLException.class)) {
            return new Failure(
                    RuntimeReason.AUTHENTICATION_FAILED,
                    "spec.cassandra.tls: TLS with the nodes fails: " + deepest(causes, SSLException.class));
        }
        if (has(causes, UnsupportedProtocolVersionException.class)) {
            return new Failure(
                    RuntimeReason.INVALID_CONFIGURATION,
                    "spec.cassandra.contactPoints: the cluster is too old; Cassandra 3.0 or later is needed");
        }
        return new Failure(RuntimeReason.CASSANDRA_UNAVAILABLE, unreachable(causes, spec));
    }

    static Failure wrongDatacenter(CassandraSpec spec, List<String> known) {
        return new Failure(
                RuntimeReason.INVALID_CONFIGURATION,
                "spec.cassandra.localDatacenter: \"%s\" is not a data centre of the cluster; it has %s"
                        .formatted(spec.localDatacenter(), String.join(", ", known)));
    }

    private static String authentication(CassandraSpec spec) {
        return spec.authentication() == null
                ? "spec.cassandra.authentication: the nodes ask for a user and none is set; set credentialsSecretRef"
                : "spec.cassandra.authentication.credentialsSecretRef: the nodes refuse the user and password in Secret \"%s\"; correct them"
                        .formatted(spec.authentication().credentialsSecretRef().name());
    }

    private static String unreachable(List<Throwable> causes, CassandraSpec spec) {
        return "spec.cassandra.contactPoints: none of %s answers on port %d: %s"
                .formatted(String.join(", ", spec.contactPoints()), spec.port(), telling(causes));
    }

    /** Of all that happened the one that says most: netty also reports each channel that was closed on the way, without words. */
    private static String telling(List<Throwable> causes) {
        Optional<IOException> network = causes.stream()
                .filter(cause -> cause instanceof IOException && cause.getMessage() != null)
                .map(IOException.class::cast)
                .reduce((first, last) -> last);
        return network.map(CassandraErrors::text).orElseGet(() -> text(causes.get(0)));
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> type) {
        return find(causes, type).isPresent();
    }

    private static <T extends Throwable> Optional<T> find(List<Throwable> causes, Class<T> type) {
        return causes.stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static String deepest(List<Throwable> causes, Class<? extends Throwable> type) {
        return causes.stream()
                .filter(type::isInstance)
                .reduce((a, b) -> b)
                .map(CassandraErrors::text)
                .orElse("");
    }

    private static String text(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null || message.isBlank() ? thrown.getClass().getSimpleName() : message;
    }

    /** The exception, its causes, and those of each node that was tried. */
    private static List<Throwable> causes(Throwable thrown) {
        List<Throwable> all = new ArrayList<>();
        collect(thrown, all);
        return all;
    }

    private static void collect(Throwable thrown, List<Throwable> into) {
        for (Throwable t = thrown; t != null && !into.contains(t); t = t.getCause()) {
            into.add(t);
            if (t instanceof AllNodesFailedException nodes) {
                nodes.getAllErrors().values().forEach(errors -> errors.forEach(error -> collect(error, into)));
            }
        }
    }
}
