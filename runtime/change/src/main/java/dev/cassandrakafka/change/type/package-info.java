/**
 * CQL types as written out in full in a table's schema. Must not know tables, values or any server.
 */
@NullMarked
package dev.cassandrakafka.change.type;

import org.jspecify.annotations.NullMarked;
