package dev.cassandrakafka.operator.reconcile;

import dev.cassandrakafka.operator.apply.ApplyOutcome;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import dev.cassandrakafka.operator.reference.References;
import dev.cassandrakafka.operator.validate.Acceptance;

/**
 * What one pass has found and done, before it looks at the pods.
 *
 * @param resource whose it is
 * @param acceptance whether the spec can be acted on
 * @param references what became of everything that it names
 * @param outcome what became of applying it
 */
record Findings(ResourceIdentity resource, Acceptance<?> acceptance, References references, ApplyOutcome outcome) {}
