package dev.cassandrakafka.kinds.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A resource definition as it is committed. */
public record Definition(JsonNode tree) {
    private static final Path CRDS = Path.of("..");

    /** That of the kind {@code CassandraSink}. */
    public static Definition sink() {
        try {
            String yaml = Files.readString(CRDS.resolve("cassandrasinks.cassandra-kafka.dev.yaml"));
            return new Definition(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only version. */
    public JsonNode version() {
        return tree.at("/spec/versions/0");
    }

    /** The schema of the resource. */
    public JsonNode schema() {
        return version().at("/schema/openAPIV3Schema");
    }

    /** Every node of the schema, parents first. */
    public Stream<SchemaNode> nodes() {
        return SchemaNode.root(schema()).withAllBelow();
    }
}
