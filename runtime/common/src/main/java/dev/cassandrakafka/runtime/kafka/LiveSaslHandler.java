package dev.cassandrakafka.runtime.kafka;

import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import net.jcip.annotations.ThreadSafe;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.jspecify.annotations.Nullable;

/**
 * Answers SASL/PLAIN and SCRAM with the password as its file has it at that moment, so that a rotated one is used by the next connection
 * (KIP-86). Made by Kafka clients by name, hence public. Extensions of SCRAM are left empty, as they are without a delegation token.
 */
@ThreadSafe
public final class LiveSaslHandler implements AuthenticateCallbackHandler {
    private volatile @Nullable LiveSecrets secrets;

    /** Before it is configured. */
    public LiveSaslHandler() {}

    @Override
    public void configure(Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
        secrets = LiveSecrets.of(configs);
    }

    @Override
    public void handle(Callback[] callbacks) {
        LiveSecrets now = secrets;
        if (now == null) {
            throw new IllegalStateException("not configured");
        }
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback name) {
                name.setName(now.username());
            } else if (callback instanceof PasswordCallback password) {
                password.setPassword(password(now));
            }
        }
    }

    /** A file that is being replaced gives no password, which the broker refuses; the next connection finds the new one. */
    private static char[] password(LiveSecrets secrets) {
        try {
            return secrets.password().toCharArray();
        } catch (ConfigurationException e) {
            return new char[0];
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
