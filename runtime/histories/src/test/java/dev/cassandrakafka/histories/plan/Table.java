package dev.cassandrakafka.histories.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jcip.annotations.NotThreadSafe;

/** A table as it is at this place of a history. Columns outside the key come and go. */
@NotThreadSafe
final class Table {
    private final String name;
    private final List<Column> partition;
    private final List<Column> clustering;
    private final List<Column> fixed;
    private final List<Column> regular;
    private final String options;
    private final List<Column> dropped = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param options what follows WITH in CREATE TABLE, with AND before each; may be empty
     */
    Table(
            String name,
            List<Column> partition,
            List<Column> clustering,
            List<Column> fixed,
            List<Column> regular,
            String options) {
        this.name = name;
        this.partition = List.copyOf(partition);
        this.clustering = List.copyOf(clustering);
        this.fixed = List.copyOf(fixed);
        this.regular = new ArrayList<>(regular);
        this.options = options;
    }

    String name() {
        return name;
    }

    String qualified() {
        return Step.KEYSPACE + name;
    }

    List<Column> partition() {
        return partition;
    }

    List<Column> clustering() {
        return clustering;
    }

    /** Static columns. */
    List<Column> fixed() {
        return fixed;
    }

    List<Column> regular() {
        return List.copyOf(regular);
    }

    /** Columns that were dropped and are not there again. */
    List<Column> dropped() {
        return List.copyOf(dropped);
    }

    void add(Column column) {
        dropped.remove(column);
        regular.add(column);
    }

    void drop(Column column) {
        regular.remove(column);
        dropped.add(column);
    }

    /**
     * The statement that makes it.
     *
     * @param captured whether its changes are captured from the first one on
     */
    String create(boolean captured) {
        String columns = Stream.of(partition, clustering, regular)
                .flatMap(List::stream)
                .map(Column::definition)
                .collect(Collectors.joining(", "));
        String statics = fixed.stream()
                .map(column -> ", " + column.definition() + " static")
                .collect(Collectors.joining());
        String key = Stream.concat(
                        Stream.of("(" + names(partition) + ")"),
                        clustering.stream().map(Column::name))
                .collect(Collectors.joining(", "));
        return "CREATE TABLE %s (%s%s, PRIMARY KEY (%s)) WITH cdc = %s%s"
                .formatted(qualified(), columns, statics, key, captured, options);
    }

    static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
