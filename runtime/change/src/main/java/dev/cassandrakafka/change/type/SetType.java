package dev.cassandrakafka.change.type;

/** {@code set<element>}. */
public record SetType(CqlType element, boolean frozen) implements CqlType {

    @Override
    public String text() {
        return TypeText.frozen(frozen, "set<" + TypeText.within(frozen, element) + ">");
    }

    @Override
    public CqlType freeze() {
        return frozen ? this : new SetType(element.freeze(), true);
    }
}
