package dev.cassandrakafka.benchmarks.pipe;

import dev.cassandrakafka.benchmarks.data.Earthquakes;
import dev.cassandrakafka.benchmarks.data.Pipelines;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.benchmarks.data.Schema;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.testkit.cqlstub.CqlStub;
import dev.cassandrakafka.testkit.cqlstub.StubAnswer;
import dev.cassandrakafka.testkit.cqlstub.StubTable.StubColumn;
import dev.cassandrakafka.testkit.kafka.KafkaCluster;
import dev.cassandrakafka.testkit.process.ChildProcess;
import dev.cassandrakafka.testkit.process.Waiting;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.jcip.annotations.NotThreadSafe;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Measures one contender after the other against the same servers. A contender first moves the records of the warm-up; then it is frozen
 * while the records that count are produced, so that it finds them all and no producer takes the CPU from it.
 */
@NotThreadSafe
final class Measurement {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final double MILLION = 1e6;

    private final PipeRun run;
    private final Earthquakes earthquakes;
    private final KafkaCluster kafka;
    private final CqlStub stub;
    private final Consumer<String> progress;
    private int count;

    Measurement(PipeRun run, Earthquakes earthquakes, KafkaCluster kafka, CqlStub stub, Consumer<String> progress) {
        this.run = run;
        this.earthquakes = earthquakes;
        this.kafka = kafka;
        this.stub = stub;
        this.progress = progress;
    }

    /** Tells the stub the table and the statements of both sides. */
    void prepare(Scenario scenario) {
        stub.table(scenario.table());
        stub.answer(BareTable.of(scenario).cql(scenario), columns(scenario), StubAnswer.done());
        var pipeline = Pipelines.write(
                scenario, run.directory().resolve(scenario.label() + ".yaml"), "plan", "localhost:9092", 9042, "topic");
        var plan = Schema.plan(scenario, Pipelines.read(pipeline).routes().get(0))
                .tables()
                .get(0);
        stub.answer(plan.upsertCql(), upsert(plan, columns(scenario)), StubAnswer.done());
        stub.answer(plan.deleteCql(), delete(plan, columns(scenario)), StubAnswer.done());
    }

    Cost cost(Scenario scenario, Contender contender) {
        var name = "%s-%s-%d".formatted(scenario.label(), contender.label(), ++count);
        kafka.createTopic(name, 1);
        produce(name, 0, run.warmUp());
        var jvm = contender.jvm(
                run, scenario, kafka.bootstrapServers(), stub.address().getPort(), name, name);
        try (var process = jvm.start()) {
            awaitCommit(name, run.warmUp(), process);
            process.freeze();
            produce(name, run.warmUp(), run.records());
            var cost = measured(name, process, new GcLog(jvm.directory().resolve("gc.log")));
            end(process);
            progress.accept(String.format(
                    Locale.ROOT, "%s: %.2f CPU s per million records", name, cost.cpuSecondsPerMillion()));
            return cost;
        } finally {
            kafka.clients().admin().deleteTopics(List.of(name));
        }
    }

    /** In order, where a profile is still to be written. */
    private void end(ChildProcess process) {
        if (run.profile()) {
            process.stop();
        }
    }

    private Cost measured(String name, ChildProcess process, GcLog heap) {
        var cpu = process.cpuTime();
        var allocated = heap.allocatedBytes();
        var started = System.nanoTime();
        process.thaw();
        awaitCommit(name, run.warmUp() + run.records(), process);
        var seconds = (System.nanoTime() - started) / 1e9;
        return new Cost(
                process.cpuTime().minus(cpu).toMillis() / 1e3 * MILLION / run.records(),
                (double) (heap.allocatedBytes() - allocated) / run.records(),
                run.records() / seconds);
    }

    private void awaitCommit(String group, long offset, ChildProcess process) {
        var partition = new TopicPartition(group, 0);
        Waiting.of("waiting for %s to commit offset %d".formatted(group, offset), LIMIT, List.of(process))
                .until(() -> {
                    Map<TopicPartition, OffsetAndMetadata> committed =
                            kafka.clients().committed(group);
                    var reached = committed.get(partition);
                    return reached != null && reached.offset() >= offset;
                });
    }

    private void produce(String topic, int first, int records) {
        Map<String, Object> config = Map.of("linger.ms", 20, "batch.size", 131_072, "acks", "1");
        try (var producer = kafka.clients().producer(config)) {
            for (var i = first; i < first + records; i++) {
                // One that were lost would show as a commit that never comes.
                var unused = producer.send(new ProducerRecord<>(topic, earthquakes.key(i), earthquakes.value(i)));
            }
        }
    }

    private static Map<String, String> columns(Scenario scenario) {
        var types = new LinkedHashMap<String, String>();
        for (StubColumn column : scenario.table().columns()) {
            types.put(column.name(), column.type());
        }
        return types;
    }

    private static Map<String, String> upsert(TablePlan plan, Map<String, String> columns) {
        var types = new LinkedHashMap<String, String>();
        plan.slots().forEach(slot -> types.put(slot.column(), columns.get(slot.column())));
        types.put("[timestamp]", "bigint");
        types.put("[ttl]", "int");
        return types;
    }

    private static Map<String, String> delete(TablePlan plan, Map<String, String> columns) {
        var types = new LinkedHashMap<String, String>();
        types.put("[timestamp]", "bigint");
        plan.primaryKey().forEach(index -> {
            var column = plan.slots().get(index).column();
            types.put(column, columns.get(column));
        });
        return types;
    }
}
