package dev.cassandrakafka.merge.avro;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of CQL as names of Avro, which have letters, digits and underscores only, and no digit first. */
final class AvroNames {
    private AvroNames() {}

    /** The namespace of the schemas of a table: the prefix of the topics, the keyspace and the table. */
    static String namespace(String prefix, TableSchema table) {
        return Stream.of(prefix.split("\\."), new String[] {table.keyspace(), table.table()})
                .flatMap(Stream::of)
                .map(AvroNames::of)
                .collect(Collectors.joining("."));
    }

    /** The name itself where it can be; else each other character as {@code _x} and its code in four hexadecimal digits. */
    static String of(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (letter || (c >= '0' && c <= '9' && i > 0)) {
                out.append(c);
            } else {
                out.append("_x%04x".formatted((int) c));
            }
        }
        return out.isEmpty() ? "_" : out.toString();
    }
}
