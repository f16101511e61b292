package dev.cassandrakafka.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A file as a tree, with the line of each of its fields.
 *
 * @param root the tree
 * @param lines line (from 1) by path; the empty path is the root
 */
record Located(JsonNode root, Map<String, Integer> lines) {

    Located {
        lines = Map.copyOf(lines);
    }

    /** The line of the field, or of the nearest thing around it that is in the file. */
    int line(String path) {
        String at = path;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = cut < 0 ? "" : at.substring(0, cut);
        }
        return lines.getOrDefault(at, 1);
    }
}
