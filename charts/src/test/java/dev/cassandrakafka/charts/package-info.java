/** The chart, linted and rendered by Helm's own code in this process. */
@NullMarked
package dev.cassandrakafka.charts;

import org.jspecify.annotations.NullMarked;
