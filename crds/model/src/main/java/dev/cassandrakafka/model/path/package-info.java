/**
 * The language of {@code from: value.properties.mag}: parsed once, used by the operator to check a spec and by a runtime to compile
 * it. Must not import anything outside the JDK.
 */
@NullMarked
package dev.cassandrakafka.model.path;

import org.jspecify.annotations.NullMarked;
