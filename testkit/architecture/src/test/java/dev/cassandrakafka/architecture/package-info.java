/** Keeps the arrows between modules, which no compiler keeps once a class path has both ends. Sees every module. */
@NullMarked
package dev.cassandrakafka.architecture;

import org.jspecify.annotations.NullMarked;
