/**
 * The frame of a role's process: options, pipeline file, HTTP, signals. A role plugs in what it does with the pipeline.
 * The only package that knows all the others.
 */
@NullMarked
package dev.cassandrakafka.runtime.main;

import org.jspecify.annotations.NullMarked;
