package dev.cassandrakafka.operator.reference;

import java.util.Optional;
import net.jcip.annotations.Immutable;

/**
 * One thing that a spec names.
 *
 * @param path the field that names it
 * @param kind its kind
 * @param name its name, in the namespace of the resource
 * @param key the key in it, where one is named
 * @param mounted whether the key must be there as a file in the pods
 */
@Immutable
public record NamedReference(String path, ReferenceKind kind, String name, Optional<String> key, boolean mounted) {}
