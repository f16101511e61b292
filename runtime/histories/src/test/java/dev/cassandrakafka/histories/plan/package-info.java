/**
 * What happens in a history, as steps that follow from its seed alone: tables, statements, schema changes, faults. Pure; must not import a
 * server, a driver, or the runtime.
 */
@NullMarked
package dev.cassandrakafka.histories.plan;

import org.jspecify.annotations.NullMarked;
