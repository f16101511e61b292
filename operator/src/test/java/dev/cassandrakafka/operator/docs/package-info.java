/**
 * Pages of the documentation that are made from enums, so that code and page cannot differ. With {@code -Dgolden.update=true} they
 * are written anew.
 */
@NullMarked
package dev.cassandrakafka.operator.docs;

import org.jspecify.annotations.NullMarked;
