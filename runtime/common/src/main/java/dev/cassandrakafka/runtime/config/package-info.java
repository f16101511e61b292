/**
 * Reads the pipeline file into records and says, field by field, what is wrong with it. Must not import a client library:
 * what needs a server to be checked is checked by the role. Nothing here holds a secret value.
 */
@NullMarked
package dev.cassandrakafka.runtime.config;

import org.jspecify.annotations.NullMarked;
