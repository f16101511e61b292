package dev.cassandrakafka.benchmarks.capture;

import dev.cassandrakafka.benchmarks.process.PipelineTopics;
import dev.cassandrakafka.testkit.pipeline.RoleJar;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import dev.cassandrakafka.testkit.process.ChildProcess;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jcip.annotations.NotThreadSafe;

/** Our agent and our merge, from the jars of the roles. */
@NotThreadSafe
final class OurSide implements Side {
    private static final String PIPELINE =
            """
            name: %1$s
            cassandra: {contactPoints: ['%2$s'], port: %3$d, localDatacenter: %4$s}
            tables: [%5$s]
            kafka: {bootstrapServers: '%6$s'}
            topics: {prefix: %1$s, partitions: %7$d, replicationFactor: 1}
            deduplication: %8$s
            snapshot: {mode: Never}
            capture: {directory: '%9$s', address: '%2$s', port: %3$d, pollMillis: %10$d}
            merge: {stateDirectory: '%11$s'}
            """;

    private final String name;
    private final RoleProcess agent;
    private final RoleProcess merge;

    private OurSide(String name, RoleProcess agent, RoleProcess merge) {
        this.name = name;
        this.agent = agent;
        this.merge = merge;
    }

    /** With a policy of {@code deduplication} and these flags for the agent's JVM. */
    static OurSide start(Place place, Path repository, String deduplication, List<String> agentFlags) {
        PipelineTopics.create(place.kafka(), place.name(), Place.PARTITIONS, place.changeTopics());
        var agentName = place.name() + "-capture";
        var mergeName = place.name() + "-merge";
        var text =
                text(place, deduplication, place.directory().resolve(mergeName).resolve("state"));
        var agent =
                RoleProcess.start(RoleJar.of(repository, "capture"), agentName, place.directory(), agentFlags, text);
        try {
            var jar = RoleJar.of(repository, "merge");
            return new OurSide(
                    place.name(), agent, RoleProcess.start(jar, mergeName, place.directory(), Heap.COMPARED, text));
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    private static String text(Place place, String deduplication, Path state) {
        var cassandra = place.cassandra();
        return PIPELINE.formatted(
                place.name(),
                cassandra.contactPoints().get(0),
                cassandra.port(),
                cassandra.localDatacenter(),
                place.keyspaces().stream().map("{keyspace: %s}"::formatted).collect(Collectors.joining(", ")),
                place.kafka().bootstrapServers(),
                Place.PARTITIONS,
                deduplication,
                place.segments(),
                Heap.POLL_MILLIS,
                state);
    }

    @Override
    public String topic(String keyspace, String table) {
        return "%s.%s.%s".formatted(name, keyspace, table);
    }

    @Override
    public boolean isReady() {
        return agent.isReady() && merge.isReady();
    }

    @Override
    public Map<String, ChildProcess> processes() {
        var processes = new LinkedHashMap<String, ChildProcess>();
        processes.put("agent", agent.process());
        processes.put("merge", merge.process());
        return processes;
    }

    @Override
    public void killAndStart() {
        agent.kill();
        agent.start();
    }

    @Override
    public void close() {
        agent.close();
        merge.close();
    }
}
