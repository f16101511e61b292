package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;

/** Reads YAML or JSON text into a tree and notes where each field stands. */
@NotThreadSafe
final class LocatedReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser parser;
    private final Map<String, Integer> lines = new HashMap<>();

    private LocatedReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one document.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException with the place at which the text stops making sense
     */
    static Located read(String text, boolean json) throws IOException {
        try (JsonParser parser = (json ? JSON : YAML).createParser(text)) {
            return new LocatedReader(parser).document();
        }
    }

    private Located document() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new JsonParseException(parser, "the file is empty");
        }
        JsonNode root = node("", first);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "there is a second document in the file; a pipeline file has one");
        }
        return new Located(root, lines);
    }

    private JsonNode node(String path, JsonToken token) throws IOException {
        lines.putIfAbsent(path, parser.currentTokenLocation().getLineNr());
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new JsonParseException(
                    parser, "aliases (*name) cannot be used in a pipeline file; write the value out");
        }
        return switch (token) {
            case START_OBJECT -> object(path);
            case START_ARRAY -> array(path);
            case VALUE_STRING -> JsonNodeFactory.instance.textNode(parser.getText());
            case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
            case VALUE_TRUE, VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> throw new JsonParseException(parser, "unexpected " + token);
        };
    }

    private JsonNode object(String path) throws IOException {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String child = Paths.field(path, name);
            lines.put(child, parser.currentTokenLocation().getLineNr());
            node.set(name, node(child, parser.nextToken()));
        }
        return node;
    }

    private JsonNode array(String path) throws IOException {
        ArrayNode node = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            node.add(node(Paths.element(path, node.size()), token));
        }
        return node;
    }
}
