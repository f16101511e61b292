/**
 * Up to when the events of a table are complete, from what the merge says of each host and from who replicates which token range.
 * Pure but for the reader of the topic. Must not import the driver.
 */
@NullMarked
package dev.cassandrakafka.control.coverage;

import org.jspecify.annotations.NullMarked;
