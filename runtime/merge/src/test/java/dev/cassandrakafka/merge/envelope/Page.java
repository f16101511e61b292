package dev.cassandrakafka.merge.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page whose blocks of CQL are followed by the blocks of JSON that they lead to. */
record Page(String text) {
    private static final Pattern CQL =
            Pattern.compile("```cql\\n(.*?)\\n```\\n((?:\\n?```json\\n.*?\\n```\\n)*)", Pattern.DOTALL);
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)\\n```\\n", Pattern.DOTALL);

    /** A statement and its events as they stand on the page. */
    record Block(String statement, List<String> events) {}

    /** All statements, also those without events. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher cql = CQL.matcher(text);
        while (cql.find()) {
            blocks.add(new Block(
                    cql.group(1),
                    JSON.matcher(cql.group(2))
                            .results()
                            .map(json -> json.group(1))
                            .toList()));
        }
        return blocks;
    }

    /** With other events after statements; those that are not named stay as they are. */
    Page with(Map<String, List<String>> events) {
        return new Page(CQL.matcher(text).replaceAll(cql -> {
            List<String> replacement = events.get(cql.group(1));
            return Matcher.quoteReplacement(replacement == null ? cql.group() : block(cql.group(1), replacement));
        }));
    }

    private static String block(String statement, List<String> events) {
        StringBuilder block = new StringBuilder("```cql\n" + statement + "\n```\n");
        events.forEach(event -> block.append("\n```json\n").append(event).append("\n```\n"));
        return block.toString();
    }
}
