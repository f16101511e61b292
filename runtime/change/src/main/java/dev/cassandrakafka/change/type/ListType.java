package dev.cassandrakafka.change.type;

/** {@code list<element>}. */
public record ListType(CqlType element, boolean frozen) implements CqlType {

    @Override
    public String text() {
        return TypeText.frozen(frozen, "list<" + TypeText.within(frozen, element) + ">");
    }

    @Override
    public CqlType freeze() {
        return frozen ? this : new ListType(element.freeze(), true);
    }
}
