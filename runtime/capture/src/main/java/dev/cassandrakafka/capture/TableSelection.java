package dev.cassandrakafka.capture;

import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.model.cdc.TableSelector;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which tables the pipeline captures. */
record TableSelection(List<TableSelector> selectors) {

    Set<String> keyspaces() {
        return selectors.stream().map(TableSelector::keyspace).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the table is named and its changes go into {@code cdc_raw}. */
    boolean captures(TableSchema table) {
        return table.cdc() && names(table);
    }

    /** Whether the table is named. */
    boolean names(TableSchema table) {
        return selectors.stream().anyMatch(selector -> names(selector, table));
    }

    private static boolean names(TableSelector selector, TableSchema table) {
        String name = selector.table();
        return selector.keyspace().equals(table.keyspace()) && (name == null || name.equals(table.table()));
    }
}
