package dev.cassandrakafka.change.type;

/** {@code map<key, value>}. */
public record MapType(CqlType key, CqlType value, boolean frozen) implements CqlType {

    @Override
    public String text() {
        return TypeText.frozen(
                frozen, "map<" + TypeText.within(frozen, key) + ", " + TypeText.within(frozen, value) + ">");
    }

    @Override
    public CqlType freeze() {
        return frozen ? this : new MapType(key.freeze(), value.freeze(), true);
    }
}
