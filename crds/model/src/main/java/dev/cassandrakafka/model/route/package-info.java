/**
 * What flows where: topics, formats, tables, columns, and what happens with absent fields, nulls, tombstones and bad records.
 * Must not import a client library or Kubernetes.
 */
@NullMarked
package dev.cassandrakafka.model.route;

import org.jspecify.annotations.NullMarked;
