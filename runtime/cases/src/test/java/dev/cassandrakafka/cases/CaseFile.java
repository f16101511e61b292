package dev.cassandrakafka.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cassandrakafka.testkit.cassandra.CassandraVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case as it lies in {@code cases/<group>/<name>.cql}: statements, each up to its semicolon at the end of a line, and behind
 * {@code -- expect <keyspace>.<table>} the events that they become, in JSON, with a star for what a node or a clock decides.
 *
 * <p>A comment {@code -- only 4.1 5.0} names the lines of Cassandra that it is for, {@code -- wait} stands where everything before it has to
 * be published. A table that the file does not make is one of the group's {@code tables.cql}; there a case has the partition {@code k} that
 * is called as the case is, and sees the events of that partition alone.
 *
 * @param versions of Cassandra that it is for
 * @param text of the file before the first expectation
 * @param expected events by {@code <keyspace>.<table>}
 */
record CaseFile(
        Path file,
        Set<CassandraVersion> versions,
        String text,
        List<Step> steps,
        Map<String, List<JsonNode>> expected) {
    /** Of the file with the tables of a group. */
    static final String TABLES = "tables";

    /** One thing after the other. */
    sealed interface Step {}

    /** CQL without its semicolon. */
    record Statement(String cql) implements Step {
        boolean isSchemaChange() {
            return cql.startsWith("CREATE ") || cql.startsWith("ALTER ") || cql.startsWith("DROP ");
        }

        boolean creates(String table) {
            return cql.startsWith("CREATE TABLE " + table + " ");
        }
    }

    /** Until all of what was done is published. */
    record Wait() implements Step {}

    String name() {
        return file.getFileName().toString().replace(".cql", "");
    }

    String group() {
        return file.getName(file.getNameCount() - 2).toString();
    }

    boolean isTables() {
        return name().equals(TABLES);
    }

    /** Whether all events of the table are those of this case. */
    boolean owns(String table) {
        return steps.stream().anyMatch(step -> step instanceof Statement cql && cql.creates(table));
    }

    /** The schema at its beginning, made before anything is written. */
    List<Statement> schema() {
        return steps.stream()
                .takeWhile(step -> step instanceof Statement cql && cql.isSchemaChange())
                .map(Statement.class::cast)
                .toList();
    }

    /** What follows on the schema. */
    List<Step> rest() {
        return steps.subList(schema().size(), steps.size());
    }

    @Override
    public String toString() {
        return group() + "/" + name();
    }
}
