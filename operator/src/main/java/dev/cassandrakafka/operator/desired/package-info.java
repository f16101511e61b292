/**
 * The Kubernetes objects that a resource is made of, as a pure function of spec, resolved references and settings. Every
 * default of the API server is written out, so that applying the same objects twice changes nothing. Must not import
 * a client or look at live objects.
 */
@NullMarked
package dev.cassandrakafka.operator.desired;

import org.jspecify.annotations.NullMarked;
