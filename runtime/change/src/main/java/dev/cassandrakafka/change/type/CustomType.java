package dev.cassandrakafka.change.type;

/** A type that CQL knows only by the class of the server, in single quotes. */
public record CustomType(String className) implements CqlType {

    @Override
    public String text() {
        return "'" + className.replace("'", "''") + "'";
    }
}
