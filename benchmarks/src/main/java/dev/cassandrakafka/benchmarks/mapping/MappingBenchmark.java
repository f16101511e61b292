package dev.cassandrakafka.benchmarks.mapping;

import dev.cassandrakafka.benchmarks.data.Earthquakes;
import dev.cassandrakafka.benchmarks.data.Pipelines;
import dev.cassandrakafka.benchmarks.data.Scenario;
import dev.cassandrakafka.benchmarks.data.Schema;
import dev.cassandrakafka.sink.read.Outcome;
import dev.cassandrakafka.sink.read.RecordReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One record of the example into the bytes of its row: by the sink's plan, and by hand with a tree of nodes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingBenchmark {
    private static final int RECORDS = 1_707;

    /** Set by whoever runs it. */
    @Param("../examples/data/earthquakes.ndjson")
    public String file = "";

    private List<ConsumerRecord<byte[], byte[]>> records = List.of();
    private final BareMapping bare = new BareMapping();
    private int next;

    @SuppressWarnings("NullAway.Init") // set by JMH before the first measurement
    private RecordReader reader;

    /** Reads the records and compiles the plan. */
    @Setup
    public void setUp() throws IOException {
        var earthquakes = Earthquakes.read(Path.of(file));
        var all = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var i = 0; i < RECORDS; i++) {
            all.add(new ConsumerRecord<>("earthquakes", 0, i, earthquakes.key(i), earthquakes.value(i)));
        }
        records = List.copyOf(all);
        var pipeline = Files.createTempFile("pipeline", ".yaml");
        Pipelines.write(Scenario.ROWS_OF_THEIR_OWN, pipeline, "mapping", "localhost:9092", 9042, "earthquakes");
        var route = Pipelines.read(pipeline).routes().get(0);
        Files.delete(pipeline);
        reader = RecordReader.of(
                Schema.plan(Scenario.ROWS_OF_THEIR_OWN, route), Clock.systemUTC(), RecordReader.DEFAULT_MAX_AHEAD);
    }

    /** The sink. */
    @Benchmark
    public Outcome sink() {
        var record = record();
        var outcome = reader.read(record, record.offset());
        if (outcome instanceof Outcome.Bad bad) {
            throw new IllegalStateException(bad.record().message());
        }
        return outcome;
    }

    /** What one would write by hand. */
    @Benchmark
    public ByteBuffer[] bare() throws IOException {
        return bare.map(record());
    }

    private ConsumerRecord<byte[], byte[]> record() {
        next = next + 1 == RECORDS ? 0 : next + 1;
        return records.get(next);
    }
}
