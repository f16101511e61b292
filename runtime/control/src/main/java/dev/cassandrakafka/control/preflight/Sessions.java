package dev.cassandrakafka.control.preflight;

import com.datastax.oss.driver.api.core.CqlSession;
import dev.cassandrakafka.model.cassandra.CassandraSpec;
import dev.cassandrakafka.runtime.cassandra.CassandraSessions;
import dev.cassandrakafka.runtime.secret.SecretFiles;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jcip.annotations.NotThreadSafe;

/** A session for each data centre: the driver's policy connects to the nodes of one only, and every node has to be asked. */
@NotThreadSafe
public final class Sessions implements AutoCloseable {
    private static final long LONGEST_SECONDS = 15;

    private final CassandraSpec spec;
    private final String name;
    private final SecretFiles secrets;
    private final CqlSession local;
    private final Map<String, CqlSession> remote = new HashMap<>();

    /** Beside a session of the local data centre, which the caller closes. */
    public Sessions(CassandraSpec spec, String name, SecretFiles secrets, CqlSession local) {
        this.spec = spec;
        this.name = name;
        this.secrets = secrets;
        this.local = local;
    }

    /** The session of the local data centre. */
    public CqlSession local() {
        return local;
    }

    /**
     * A session whose coordinators are in that data centre.
     *
     * @throws UnreachableException if none can be opened now
     */
    CqlSession in(String datacenter) throws UnreachableException, InterruptedException {
        if (datacenter.equals(spec.localDatacenter())) {
            return local;
        }
        CqlSession open = remote.get(datacenter);
        if (open == null) {
            open = open(datacenter);
            remote.put(datacenter, open);
        }
        return open;
    }

    private CqlSession open(String datacenter) throws UnreachableException, InterruptedException {
        CassandraSpec there =
                new CassandraSpec(spec.contactPoints(), spec.port(), datacenter, spec.tls(), spec.authentication());
        var opening = new CassandraSessions(there, name, secrets).open().toCompletableFuture();
        try {
            return opening.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            var unused = opening.thenAccept(CqlSession::closeAsync);
            throw new UnreachableException("data centre %s cannot be reached from here".formatted(datacenter), e);
        }
    }

    @Override
    public void close() {
        remote.values().forEach(CqlSession::closeAsync);
        remote.clear();
    }
}
