/**
 * What whoever runs the operator may set, by environment variables: each with its default and the sentence that
 * documents it. Read once, at the start. Must not import anything of the operator.
 */
@NullMarked
package dev.cassandrakafka.operator.settings;

import org.jspecify.annotations.NullMarked;
