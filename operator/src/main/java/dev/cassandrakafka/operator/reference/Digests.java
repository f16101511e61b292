package dev.cassandrakafka.operator.reference;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import net.jcip.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Turns values into digests, so that no value has to be kept. */
@Immutable
public final class Digests {
    private Digests() {}

    /** SHA-256 over the UTF-8 form of a text, in hexadecimal. */
    public static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The digest of each value of a Secret by key; {@code data} is taken as it is, in Base64. */
    public static Map<String, String> of(Secret secret) {
        return digests(secret.getData());
    }

    /** The digest of each value of a ConfigMap by key. */
    public static Map<String, String> of(ConfigMap configMap) {
        var digests = new HashMap<>(digests(configMap.getData()));
        digests.putAll(digests(configMap.getBinaryData()));
        return digests;
    }

    private static Map<String, String> digests(@Nullable Map<String, String> data) {
        var digests = new HashMap<String, String>();
        if (data != null) {
            data.forEach((key, value) -> digests.put(key, sha256(value)));
        }
        return digests;
    }
}
