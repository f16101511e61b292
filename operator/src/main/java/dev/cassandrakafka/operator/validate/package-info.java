/**
 * What of a spec cannot work whatever the servers say, as far as the schema cannot refuse it. Pure: the spec goes in,
 * an acceptance or a list of problems comes out. Must not import a client, nor look at anything but the spec.
 */
@NullMarked
package dev.cassandrakafka.operator.validate;

import org.jspecify.annotations.NullMarked;
