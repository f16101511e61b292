/**
 * Marks on record components that say how lists merge, for the generator of the resource definitions.
 * Must not import anything outside the JDK.
 */
@NullMarked
package dev.cassandrakafka.model.schema;

import org.jspecify.annotations.NullMarked;
