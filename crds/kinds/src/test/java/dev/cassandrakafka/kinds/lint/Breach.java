package dev.cassandrakafka.kinds.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cassandrakafka.kinds.schema.Definition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change that breaks one rule.
 *
 * @param rule number of the rule
 * @param at JSON pointer to what is changed
 * @param set the new value; nothing removes the old one
 * @param setLength length of a text to set in place of a value
 */
record Breach(int rule, String at, @Nullable JsonNode set, int setLength) {

    static List<Breach> all() {
        try {
            return new YAMLMapper()
                    .readValue(
                            Path.of("src/test/resources/lint-breaches.yaml").toFile(),
                            new TypeReference<List<Breach>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Definition in(Definition sound) {
        JsonNode broken = sound.tree().deepCopy();
        JsonPointer place = JsonPointer.compile(at);
        ObjectNode parent = (ObjectNode) broken.at(place.head());
        JsonNode value = setLength > 0 ? TextNode.valueOf("x".repeat(setLength)) : set;
        if (value == null) {
            parent.remove(place.last().getMatchingProperty());
        } else {
            parent.set(place.last().getMatchingProperty(), value);
        }
        return new Definition(broken);
    }

    boolean breaks(Rule candidate, Definition sound) {
        return candidate.number() == rule
                && candidate.breaches().apply(in(sound)).count()
                        > candidate.breaches().apply(sound).count();
    }
}
