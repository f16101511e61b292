/**
 * The tables that {@code kubectl get} shows, made on the server. Pure: an object and a time in, cells out. Must not import the store or
 * HTTP.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.table;

import org.jspecify.annotations.NullMarked;
