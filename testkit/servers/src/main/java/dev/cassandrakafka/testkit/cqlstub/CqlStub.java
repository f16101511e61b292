package dev.cassandrakafka.testkit.cqlstub;

import dev.cassandrakafka.testkit.process.ChildJvm;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.Listening;
import dev.cassandrakafka.testkit.process.LoopbackPorts;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerDirectory;
import dev.cassandrakafka.testkit.process.Waiting;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** A running stub on 127.0.0.1. Closing it ends it; so does the end of this JVM. */
@NotThreadSafe
public final class CqlStub implements AutoCloseable {
    /** The name of its data centre, which is Simulacron's choice. */
    public static final String DATACENTER = "dummy";

    private static final Duration TO_START = Duration.ofSeconds(30);
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC");

    private final int port;
    private final ChildProcess process;
    private final StubControl control;
    private final Map<String, StubTable> tables = new LinkedHashMap<>();
    private final Map<String, StubPrime> primes = new LinkedHashMap<>();

    private CqlStub(int port, ChildProcess process, StubControl control) {
        this.port = port;
        this.process = process;
        this.control = control;
    }

    /** Starts a stub without tables. Its log is in {@code directory/cql-stub}, which is emptied first. */
    public static CqlStub start(Path directory) {
        var port = LoopbackPorts.free();
        var controlPort = LoopbackPorts.free();
        var jvm = new ChildJvm(
                "cql-stub",
                ServerDirectory.fresh(directory, "cql-stub"),
                FLAGS,
                ServerClassPath.of("cql-stub"),
                "dev.cassandrakafka.testkit.cqlstub.server.CqlStubServer",
                List.of(Integer.toString(port), Integer.toString(controlPort)));
        var stub = new CqlStub(port, jvm.start(), new StubControl(controlPort));
        try {
            Waiting.of("waiting for the CQL stub", TO_START, List.of(stub.process))
                    .until(() -> Listening.at(loopback(port)) && Listening.at(loopback(controlPort)));
            return stub;
        } catch (RuntimeException e) {
            stub.close();
            throw e;
        }
    }

    /** Where clients connect. */
    public InetSocketAddress address() {
        return loopback(port);
    }

    /** The child process, for its log and its CPU time. */
    public ChildProcess process() {
        return process;
    }

    /** Adds a table to what drivers see that connect or refresh their schema from now on; it takes the place of one of that name. */
    public void table(StubTable table) {
        tables.put(table.keyspace() + "." + table.name(), table);
        tell();
    }

    /**
     * Answers a statement, prepared or not, whatever its parameters are; this takes the place of an earlier answer to it. Batches need
     * no answer.
     *
     * @param cql the exact text
     * @param parameterTypes in the order of the statement's markers
     */
    public void answer(String cql, Map<String, String> parameterTypes, StubAnswer answer) {
        primes.put(cql, new StubPrime(cql, parameterTypes, answer));
        tell();
    }

    /** Closes every connection. */
    public void disconnect() {
        control.post("/disconnect");
    }

    /** Reads no more from any connection. */
    public void pause() {
        control.post("/pause");
    }

    /** Ends {@link #pause}. */
    public void resume() {
        control.post("/resume");
    }

    private void tell() {
        var all = new ArrayList<>(StubSchema.of(tables.values()));
        all.addAll(primes.values());
        control.put("/primes", all.stream().map(StubPrime::json).toList());
    }

    private static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    @Override
    public void close() {
        process.close();
    }
}
