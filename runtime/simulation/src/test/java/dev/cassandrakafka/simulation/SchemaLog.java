package dev.cassandrakafka.simulation;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The schemas of the cluster, one after the other; each node is at one of them. */
final class SchemaLog {
    private final List<List<TableSchema>> schemas = new ArrayList<>();

    SchemaLog(List<TableSchema> first) {
        schemas.add(first);
    }

    int newest() {
        return schemas.size() - 1;
    }

    List<TableSchema> tables(int number) {
        return schemas.get(number);
    }

    List<TableSchema> tables() {
        return tables(newest());
    }

    void change(UnaryOperator<List<TableSchema>> how) {
        schemas.add(List.copyOf(how.apply(tables())));
    }

    /** One table is another from now on. */
    void alter(TableSchema table) {
        change(tables -> tables.stream()
                .map(each -> each.id().equals(table.id()) ? table : each)
                .toList());
    }
}
