/**
 * A route compiled against the live metadata of its tables: statements, slots and where the value of each slot comes from. Pure: the
 * same route and metadata give the same plan. Must not import Kafka or open a session.
 */
@NullMarked
package dev.cassandrakafka.sink.plan;

import org.jspecify.annotations.NullMarked;
