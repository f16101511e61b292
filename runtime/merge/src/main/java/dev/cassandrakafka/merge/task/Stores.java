package dev.cassandrakafka.merge.task;

import dev.cassandrakafka.merge.state.MergeStore;
import java.util.Optional;

/**
 * Where a task keeps what it knows.
 *
 * @param state of the tables
 * @param shown the rows that the topics show, if they show whole rows
 */
public record Stores(MergeStore state, Optional<MergeStore> shown) {}
