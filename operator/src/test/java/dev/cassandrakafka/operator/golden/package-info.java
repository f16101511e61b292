/**
 * Golden folders: each {@code in-*.yaml} has its {@code out-*.yaml}, and adding a case needs no code. With
 * {@code -Dgolden.update=true} the expected files are written anew, to be read in the diff before they are committed.
 */
@NullMarked
package dev.cassandrakafka.operator.golden;

import org.jspecify.annotations.NullMarked;
