/**
 * The first class of each child JVM: it ends the child when its parent is gone, however that happened. Runs on the server's own class
 * path. Must not import anything outside the JDK.
 */
@NullMarked
package dev.cassandrakafka.testkit.guard;

import org.jspecify.annotations.NullMarked;
