/**
 * How a spec names a value that lies in a Secret. The operator resolves the names, a runtime reads the files; nothing here
 * ever holds a secret value. Must not import anything but annotations.
 */
@NullMarked
package dev.cassandrakafka.model.secret;

import org.jspecify.annotations.NullMarked;
