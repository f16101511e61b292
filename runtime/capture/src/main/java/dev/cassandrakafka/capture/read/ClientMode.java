package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.runtime.config.ConfigurationException;
import org.apache.cassandra.config.Config;
import org.apache.cassandra.config.DataStorageSpec;
import org.apache.cassandra.config.DatabaseDescriptor;
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
        forgetKeys();
    }

    /**
     * Reads encrypted segments with the keys in this store from now on.
     *
     * @throws ConfigurationException if it cannot be opened
     */
    public static synchronized void decryptWith(KeyStoreFile keys) {
        initialize();
        try {
            DatabaseDescriptor.setEncryptionContext(keys.context());
        } catch (org.apache.cassandra.exceptions.ConfigurationException e) {
            throw new ConfigurationException(
                    "spec.capture.encryption: the key store cannot be opened: %s; correct the file, its type or its password"
                            .formatted(ReadFailures.root(e)),
                    e);
        }
    }

    /** From now on encrypted segments cannot be read. */
    public static synchronized void forgetKeys() {
        DatabaseDescriptor.setEncryptionContext(new EncryptionContext());
    }
}
