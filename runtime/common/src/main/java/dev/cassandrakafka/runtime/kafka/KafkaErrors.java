package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What an exception of a Kafka client means for the pipeline, in words that begin with the field to look at. */
public final class KafkaErrors {
    /** How the message begins when no name in bootstrap.servers resolves; Kafka has no type of its own for it. */
    private static final String UNRESOLVED = "No resolvable bootstrap urls";

    private KafkaErrors() {}

    /**
     * A failure, classed.
     *
     * @param reason what kind of failure
     * @param message one sentence that begins with the path of the field
     */
    public record Failure(RuntimeReason reason, String message) {}

    /** Classes what a client of a sink threw; whatever is not known to be otherwise counts as Kafka being away. */
    public static Failure classify(Throwable thrown) {
        return classify(thrown, "spec.routes");
    }

    /** The same for a pipeline whose topics are named at another field. */
    public static Failure classify(Throwable thrown, String topicsPath) {
        Optional<ConfigurationException> unfit = find(thrown, ConfigurationException.class);
        if (unfit.isPresent()) {
            return new Failure(
                    RuntimeReason.INVALID_CONFIGURATION,
                    String.valueOf(unfit.get().getMessage()));
        }
        if (find(thrown, SslAuthenticationException.class).isPresent()) {
            return new Failure(
                    RuntimeReason.AUTHENTICATION_FAILED,
                    "spec.kafka.tls: TLS with the brokers fails: " + deepest(thrown));
        }
        if (find(thrown, AuthenticationException.class).isPresent()) {
            return new Failure(
                    RuntimeReason.AUTHENTICATION_FAILED,
                    "spec.kafka.authentication: the brokers refuse the credentials: " + deepest(thrown));
        }
        if (find(thrown, AuthorizationException.class).isPresent()) {
            return new Failure(
                    RuntimeReason.AUTHENTICATION_FAILED,
                    "spec.kafka.authentication: the user lacks a permission: " + deepest(thrown));
        }
        if (find(thrown, UnknownTopicOrPartitionException.class).isPresent()
                || find(thrown, InvalidTopicException.class).isPresent()) {
            return new Failure(RuntimeReason.TOPIC_NOT_FOUND, topicsPath + ": " + deepest(thrown));
        }
        return new Failure(
                RuntimeReason.KAFKA_UNAVAILABLE,
                "spec.kafka.bootstrapServers: Kafka cannot be reached: " + deepest(thrown));
    }

    /** For a client that could not even be made: what to throw. Names that do not resolve now may do so later. */
    static RuntimeException unfit(String path, RuntimeException thrown) {
        List<Throwable> chain = chain(thrown);
        String deepest = deepest(thrown);
        if (deepest.startsWith(UNRESOLVED)) {
            return thrown;
        }
        if (deepest.toLowerCase(Locale.ROOT).contains("bootstrap")) {
            return new ConfigurationException("spec.kafka.bootstrapServers: " + deepest, thrown);
        }
        boolean certificate = chain.stream()
                        .anyMatch(t -> t instanceof SSLException || t instanceof java.security.GeneralSecurityException)
                || deepest.contains("PEM");
        if (certificate) {
            return new ConfigurationException("spec.kafka.tls: the certificates cannot be used: " + deepest, thrown);
        }
        boolean option = chain.stream().anyMatch(ConfigException.class::isInstance);
        return new ConfigurationException((option ? path + ".consumer.config: " : path + ": ") + deepest, thrown);
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        return chain(thrown).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The message of the deepest cause that has one. Kafka does not put passwords into messages: they are of type Password. */
    private static String deepest(Throwable thrown) {
        String message = thrown.getClass().getSimpleName();
        for (Throwable cause : chain(thrown)) {
            String text = cause.getMessage();
            message = text == null || text.isBlank() ? message : text;
        }
        return message;
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = thrown; t != null && !chain.contains(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}
