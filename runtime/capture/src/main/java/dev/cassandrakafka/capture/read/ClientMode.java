package dev.cassandrakafka.capture.read;

import org.apache.cassandra.config.Config;
import org.apache.cassandra.config.DataStorageSpec;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.config.TransparentDataEncryptionOptions;
import org.apache.cassandra.dht.Murmur3Partitioner;
import org.apache.cassandra.security.EncryptionContext;

/** Cassandra's classes in a JVM that is no node: no cassandra.yaml, no directories, no sockets. Once per JVM. */
public final class ClientMode {
    // Without a bound the class Mutation does not load. Above any that a node can have.
    private static final String LARGEST_MUTATION = "1GiB";

    private ClientMode() {}

    /** Sets Cassandra's static state; nothing when it is set already. */
    public static synchronized void initialize() {
        if (DatabaseDescriptor.isClientInitialized()) {
            return;
        }
        Config config = new Config();
        config.max_mutation_size = new DataStorageSpec.IntKibibytesBound(LARGEST_MUTATION);
        DatabaseDescriptor.clientInitialization(true, () -> config);
        DatabaseDescriptor.setPartitionerUnsafe(Murmur3Partitioner.instance);
    }

    /** With the key store that the node encrypts its commit log with. */
    public static synchronized void initialize(TransparentDataEncryptionOptions encryption) {
        initialize();
        DatabaseDescriptor.setEncryptionContext(new EncryptionContext(encryption));
    }
}
