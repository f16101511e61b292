package dev.cassandrakafka.sink.write;

import com.datastax.oss.driver.api.core.AllNodesFailedException;
import com.datastax.oss.driver.api.core.auth.AuthenticationException;
import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import com.datastax.oss.driver.api.core.servererrors.FunctionFailureException;
import com.datastax.oss.driver.api.core.servererrors.InvalidConfigurationInQueryException;
import com.datastax.oss.driver.api.core.servererrors.InvalidQueryException;
import com.datastax.oss.driver.api.core.servererrors.SyntaxError;
import com.datastax.oss.driver.api.core.servererrors.UnauthorizedException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * The one place where errors of Cassandra are classed. Only what the server says of the statement itself is held against it;
 * everything else, an error that is not known included, is waited for, since waiting loses nothing.
 */
public final class Failures {
    /**
     * Guardrails that refuse every write, while disks are full (CASSANDRA-17150) or since a consistency level is not allowed
     * (CASSANDRA-17188), speak as if the statement were wrong.
     */
    private static final List<String> GUARDRAILS_ON_ALL_WRITES =
            List.of("disk usage exceeds failure threshold", "write_consistency_levels", "write consistency levels");

    private Failures() {}

    /** What the failure means. */
    public static FailureKind kind(Throwable failure) {
        Throwable cause = cause(failure);
        if (isDenial(cause)) {
            return FailureKind.DENIED;
        }
        return isRefusal(cause) ? FailureKind.REFUSED : FailureKind.AWAY;
    }

    /** The failure without the wrappers of futures, and without the list of nodes where all of them say the same. */
    public static Throwable cause(Throwable failure) {
        if ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            return cause(failure.getCause());
        }
        return failure;
    }

    /** One line for people. */
    public static String message(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof AllNodesFailedException all && !all.getAllErrors().isEmpty()) {
            var node = all.getAllErrors().entrySet().iterator().next();
            Throwable error = node.getValue().get(node.getValue().size() - 1);
            return "%s: %s".formatted(node.getKey().getEndPoint(), ownMessage(error));
        }
        return ownMessage(cause);
    }

    private static String ownMessage(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }

    private static boolean isDenial(Throwable cause) {
        return cause instanceof AuthenticationException
                || cause instanceof UnauthorizedException
                || (cause instanceof AllNodesFailedException all && anyDenies(all));
    }

    private static boolean anyDenies(AllNodesFailedException all) {
        return all.getAllErrors().values().stream().flatMap(List::stream).anyMatch(Failures::isDenial);
    }

    private static boolean isRefusal(Throwable cause) {
        if (cause instanceof InvalidQueryException) {
            String message = String.valueOf(cause.getMessage());
            return GUARDRAILS_ON_ALL_WRITES.stream().noneMatch(message::contains);
        }
        return cause instanceof SyntaxError
                || cause instanceof InvalidConfigurationInQueryException
                || cause instanceof FunctionFailureException
                || cause instanceof FrameTooLongException;
    }
}
