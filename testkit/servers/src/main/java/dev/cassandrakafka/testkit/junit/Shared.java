package dev.cassandrakafka.testkit.junit;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Servers in the store of the whole test run, where JUnit closes them at its end. */
final class Shared {
    private static final Namespace SERVERS = Namespace.create(Shared.class);

    private Shared() {}

    static <T extends AutoCloseable> T get(ExtensionContext context, String key, Class<T> type, Supplier<T> start) {
        return context.getRoot().getStore(SERVERS).computeIfAbsent(key, k -> start.get(), type);
    }

    static Path directory(String key) {
        return Path.of("target", "servers", key);
    }
}
