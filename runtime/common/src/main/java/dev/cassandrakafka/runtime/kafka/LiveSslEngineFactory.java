package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.security.auth.SslEngineFactory;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes TLS engines with the certificates as their files have them at that moment (KIP-519); Kafka's own reads them once. While the files do not fit,
 * as in the middle of a rotation, the certificates that fitted last are used. Made by Kafka clients by name, hence public.
 */
@ThreadSafe
public final class LiveSslEngineFactory implements SslEngineFactory {
    private static final Logger LOG = LoggerFactory.getLogger(LiveSslEngineFactory.class);

    @GuardedBy("this")
    private Map<String, Object> options = Map.of();

    @GuardedBy("this")
    private Map<String, Object> certificates = Map.of();

    @GuardedBy("this")
    private @Nullable DefaultSslEngineFactory current;

    private volatile @Nullable LiveSecrets secrets;

    /** Before it is configured. */
    public LiveSslEngineFactory() {}

    @Override
    public synchronized void configure(Map<String, ?> configs) {
        secrets = LiveSecrets.of(configs);
        options = new HashMap<>(configs);
        certificates = LiveSecrets.of(configs).certificates();
        current = made(certificates);
    }

    @Override
    public SSLEngine createClientSslEngine(String host, int port, String identification) {
        return factory().createClientSslEngine(host, port, identification);
    }

    @Override
    public SSLEngine createServerSslEngine(String host, int port) {
        throw new UnsupportedOperationException("for clients only");
    }

    @Override
    public boolean shouldBeRebuilt(Map<String, Object> next) {
        return false;
    }

    @Override
    public Set<String> reconfigurableConfigs() {
        return Set.of();
    }

    @Override
    public @Nullable KeyStore keystore() {
        return factory().keystore();
    }

    @Override
    public @Nullable KeyStore truststore() {
        return factory().truststore();
    }

    @Override
    public void close() {
        // Kafka's own holds nothing open
    }

    private synchronized DefaultSslEngineFactory factory() {
        LiveSecrets files = secrets;
        DefaultSslEngineFactory last = current;
        if (files == null || last == null) {
            throw new IllegalStateException("not configured");
        }
        try {
            Map<String, Object> now = files.certificates();
            if (!now.equals(certificates)) {
                last = made(now);
                current = last;
                certificates = now;
                LOG.atInfo().log("Certificates for Kafka have changed and are used from now on");
            }
        } catch (ConfigurationException | KafkaException e) {
            LOG.atDebug().setCause(e).log("Certificates for Kafka do not fit now; those that fitted last are used");
        }
        return last;
    }

    @GuardedBy("this")
    private DefaultSslEngineFactory made(Map<String, Object> from) {
        Map<String, Object> all = new HashMap<>(options);
        all.putAll(from);
        DefaultSslEngineFactory factory = new DefaultSslEngineFactory();
        factory.configure(all);
        return factory;
    }
}
