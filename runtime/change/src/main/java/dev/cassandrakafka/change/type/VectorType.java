package dev.cassandrakafka.change.type;

/** {@code vector<element, dimensions>}: a value is one cell. */
public record VectorType(CqlType element, int dimensions) implements CqlType {
    public VectorType {
        element = element.freeze();
    }

    @Override
    public String text() {
        return "vector<" + TypeText.within(true, element) + ", " + dimensions + ">";
    }
}
