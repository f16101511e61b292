/**
 * The topics of a pipeline: which there must be, which there are, what differs. Planning and comparing are pure. Never alters a topic.
 */
@NullMarked
package dev.cassandrakafka.control.topic;

import org.jspecify.annotations.NullMarked;
