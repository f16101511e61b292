package dev.cassandrakafka.merge.topology;

import dev.cassandrakafka.merge.task.MergeSetup;
import dev.cassandrakafka.merge.task.Show;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The raw topic through one processor with one store to the change topics and the topic of coverage. */
public final class MergeTopology {
    static final String STORE = "state";
    static final String SHOWN = "shown";
    static final String CHANGES = "changes";

    private static final String RAW = "raw";
    private static final String MERGE = "merge";

    private MergeTopology() {}

    /**
     * With the state in RocksDB and in a changelog.
     *
     * @param largestBytes of a record with its frame
     */
    public static Topology of(MergeSetup setup, int largestBytes) {
        return of(setup, new Sizes(largestBytes), Stores::persistentKeyValueStore);
    }

    static Topology of(MergeSetup setup, Sizes sizes, Function<String, KeyValueBytesStoreSupplier> stores) {
        Serializer<ChangeTarget> keys = (topic, target) -> target.key();
        StreamPartitioner<ChangeTarget, byte[]> partitioner = (topic, target, value, partitions) -> target.partition();
        Topology topology = new Topology()
                .addSource(
                        RAW,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        setup.topics().raw())
                .addProcessor(MERGE, () -> new MergeProcessor(setup, sizes), RAW)
                .addStateStore(store(stores.apply(STORE)), MERGE)
                .addSink(
                        CHANGES,
                        (target, value, context) -> target.topic(),
                        keys,
                        new ByteArraySerializer(),
                        partitioner,
                        MERGE);
        return setup.show() == Show.ROWS ? topology.addStateStore(store(stores.apply(SHOWN)), MERGE) : topology;
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store(KeyValueBytesStoreSupplier supplier) {
        return Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingEnabled(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }
}
