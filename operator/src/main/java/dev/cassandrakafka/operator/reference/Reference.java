package dev.cassandrakafka.operator.reference;

import java.util.Optional;
import net.jcip.annotations.Immutable;

/** A reference of the spec after look-up. */
public sealed interface Reference {

    /** What the spec names. */
    NamedReference named();

    /**
     * It is there.
     *
     * @param named what the spec names
     * @param digest the digest of the value of the key, where a key is named
     */
    @Immutable
    record Resolved(NamedReference named, Optional<String> digest) implements Reference {}

    /**
     * The object is not there, or has no such key.
     *
     * @param named what the spec names
     * @param namespace where it was looked for
     * @param objectExists whether it is only the key that is missing
     */
    @Immutable
    record Missing(NamedReference named, String namespace, boolean objectExists) implements Reference {

        /** Which field names what, and what to do. */
        public String message() {
            var object = "%s \"%s/%s\"".formatted(named.kind().kind(), namespace, named.name());
            return objectExists
                    ? "%s: %s has no key \"%s\"; add the key or name another"
                            .formatted(named.path(), object, named.key().orElse(""))
                    : "%s: %s does not exist; create it or correct the name".formatted(named.path(), object);
        }
    }
}
