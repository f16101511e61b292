package dev.cassandrakafka.merge.topology;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Filter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;

/**
 * RocksDB for point look-ups of which most of a first copy find nothing: bloom filters, and blocks of all tasks in one cache. Kafka Streams
 * makes an instance for each store.
 */
public final class RocksDbOptions implements RocksDBConfigSetter {
    private static final long CACHE_BYTES = 64L * 1024 * 1024;
    private static final long WRITE_BUFFER_BYTES = 16L * 1024 * 1024;
    private static final double BLOOM_BITS = 10;

    private final Filter filter = new BloomFilter(BLOOM_BITS);

    /** Made by Kafka Streams, by reflection. */
    public RocksDbOptions() {}

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (options.tableFormatConfig() instanceof BlockBasedTableConfig table) {
            table.setBlockCache(SharedCache.BLOCKS);
            table.setFilterPolicy(filter);
            table.setCacheIndexAndFilterBlocks(true);
            table.setPinL0FilterAndIndexBlocksInCache(true);
            options.setTableFormatConfig(table);
        }
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
    }

    @Override
    public void close(String storeName, Options options) {
        filter.close();
    }

    /** Lives as long as the process. */
    private static final class SharedCache {
        static final LRUCache BLOCKS = new LRUCache(CACHE_BYTES);

        private SharedCache() {}
    }
}
