/**
 * The roles of change capture as child processes beside the servers of the testkit, from the jars that the build leaves in each role's
 * module. Must not import the runtime: roles are known by their jars, their pipeline file and their HTTP endpoints alone.
 */
@NullMarked
package dev.cassandrakafka.testkit.pipeline;

import org.jspecify.annotations.NullMarked;
