package dev.cassandrakafka.testkit.cqlstub;

import java.util.LinkedHashMap;
import java.util.Map;

/** One statement and its answer. */
record StubPrime(String cql, Map<String, String> parameterTypes, StubAnswer answer) {

    /** As Simulacron reads it; a parameter may have any value. */
    Map<String, Object> json() {
        var types = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, String>();
        parameterTypes.forEach((name, type) -> {
            types.put(name, wireType(type));
            values.put(name, "*");
        });
        var when = Map.of("request", "query", "query", cql, "param_types", types, "params", values);
        return Map.of("when", when, "then", answer.json());
    }

    /** The stub knows text by its name in the protocol. */
    static String wireType(String cqlType) {
        return cqlType.replaceAll("\\btext\\b", "varchar");
    }
}
