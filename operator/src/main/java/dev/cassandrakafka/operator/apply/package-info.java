/**
 * Brings live objects to what is desired, by server-side apply under one field manager, and writes nothing where
 * nothing differs. Objects that the resource does not control are reported, never touched. Must not import anything
 * that decides what is desired or what is reported.
 */
@NullMarked
package dev.cassandrakafka.operator.apply;

import org.jspecify.annotations.NullMarked;
