/**
 * CQL statements on real nodes of each line, and the events that they become: each case is a file in {@code cases}, and needs no code. Must
 * not import the runtime: it is judged from outside.
 */
@NullMarked
package dev.cassandrakafka.cases;

import org.jspecify.annotations.NullMarked;
