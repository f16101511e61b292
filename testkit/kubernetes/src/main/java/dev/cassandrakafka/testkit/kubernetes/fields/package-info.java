/**
 * Who owns which field: field sets, managed fields, server-side apply and strategic merge, after
 * https://github.com/kubernetes-sigs/structured-merge-diff. Pure: trees in, trees out. Must import only schemas.
 */
@NullMarked
package dev.cassandrakafka.testkit.kubernetes.fields;

import org.jspecify.annotations.NullMarked;
