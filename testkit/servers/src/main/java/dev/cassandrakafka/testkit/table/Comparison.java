package dev.cassandrakafka.testkit.table;

import java.util.List;

/**
 * What differs between a table and what its topic makes of it, a line for each cell or row.
 *
 * @param wrong what must not be
 * @param excepted what a snapshot could not know
 */
public record Comparison(List<String> wrong, List<String> excepted) {

    public Comparison {
        wrong = List.copyOf(wrong);
        excepted = List.copyOf(excepted);
    }
}
