package dev.cassandrakafka.operator.desired;

import dev.cassandrakafka.operator.reference.Digests;
import dev.cassandrakafka.operator.reference.Reference;
import dev.cassandrakafka.operator.reference.References;
import java.util.stream.Collectors;
import net.jcip.annotations.Immutable;

/** Sums up everything that pods read when they start. Keys that the spec does not name do not count. */
@Immutable
final class ConfigHash {
    private static final int LENGTH = 32;

    private ConfigHash() {}

    static String of(String pipeline, References references) {
        var values = references.resolved().stream()
                .filter(reference -> reference.digest().isPresent())
                .map(ConfigHash::line)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
        return Digests.sha256(pipeline + "\n" + values).substring(0, LENGTH);
    }

    private static String line(Reference.Resolved reference) {
        var named = reference.named();
        return "%s/%s/%s=%s"
                .formatted(
                        named.kind().kind(),
                        named.name(),
                        named.key().orElse(""),
                        reference.digest().orElse(""));
    }
}
