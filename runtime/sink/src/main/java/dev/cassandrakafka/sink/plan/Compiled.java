package dev.cassandrakafka.sink.plan;

/** What became of a route: a plan that reads its records, or what is wrong with it. */
public sealed interface Compiled permits RoutePlan, InvalidRoute {}
