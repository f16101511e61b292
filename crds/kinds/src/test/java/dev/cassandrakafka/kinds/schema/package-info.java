/** A committed resource definition as a tree: its nodes, its defaults, and what an API server would refuse by it. */
@NullMarked
package dev.cassandrakafka.kinds.schema;

import org.jspecify.annotations.NullMarked;
