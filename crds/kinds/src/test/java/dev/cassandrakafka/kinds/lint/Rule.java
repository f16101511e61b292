package dev.cassandrakafka.kinds.lint;

import dev.cassandrakafka.kinds.schema.Definition;
import dev.cassandrakafka.kinds.schema.SchemaNode;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One convention.
 *
 * @param number its number in the check list
 * @param sentence what holds
 * @param breaches the paths where it does not
 */
record Rule(int number, String sentence, Function<Definition, Stream<String>> breaches) {

    /** A rule that holds for a definition as a whole. */
    static Rule whole(int number, String sentence, Predicate<Definition> holds) {
        return new Rule(number, sentence, crd -> holds.test(crd) ? Stream.of() : Stream.of("(whole)"));
    }

    /** A rule that holds for each of some nodes. */
    static Rule each(int number, String sentence, Predicate<SchemaNode> applies, Predicate<SchemaNode> holds) {
        return new Rule(number, sentence, crd -> crd.nodes()
                .filter(Rule::isOurs)
                .filter(applies)
                .filter(holds.negate())
                .map(SchemaNode::path));
    }

    /** The metadata of a resource is Kubernetes' own, and so is all that every resource has. */
    private static boolean isOurs(SchemaNode node) {
        return !node.path().startsWith("metadata");
    }

    @Override
    public String toString() {
        return number + " " + sentence;
    }
}
