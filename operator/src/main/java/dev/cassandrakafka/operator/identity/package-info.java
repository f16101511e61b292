/**
 * Who a resource is and what its objects are called: names, labels, annotations, owner reference. One place decides it,
 * so that objects, look-ups and status agree. Must not import a client or any other package of the operator.
 */
@NullMarked
package dev.cassandrakafka.operator.identity;

import org.jspecify.annotations.NullMarked;
