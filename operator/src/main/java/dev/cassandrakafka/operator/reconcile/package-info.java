/**
 * The one controller: validate, resolve, compute what is desired, apply, report. It joins the other packages and has
 * no rules of its own. Nothing but the process imports it.
 */
@NullMarked
package dev.cassandrakafka.operator.reconcile;

import org.jspecify.annotations.NullMarked;
