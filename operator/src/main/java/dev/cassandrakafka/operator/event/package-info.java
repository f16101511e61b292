/**
 * Kubernetes Events about resources: few reasons, told when something turns and not at every look. A failure to write one
 * never fails a reconcile. Must not decide anything.
 */
@NullMarked
package dev.cassandrakafka.operator.event;

import org.jspecify.annotations.NullMarked;
