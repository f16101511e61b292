/**
 * A real schema registry with Confluent's interface (Apicurio Registry) as a child process. Must not know what is registered.
 */
@NullMarked
package dev.cassandrakafka.testkit.registry;

import org.jspecify.annotations.NullMarked;
