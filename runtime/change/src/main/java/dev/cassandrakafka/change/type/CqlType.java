package dev.cassandrakafka.change.type;

/**
 * A CQL type with everything it is made of.
 *
 * <p>Its text is that of {@code system_schema.columns.type} with two differences: user types are written out,
 * {@code udt<keyspace.name>{field: type, ...}}, and everything within a frozen type is frozen without saying so again. Names that are not
 * lower-case identifiers stand in double quotes, as in CQL.
 */
public sealed interface CqlType
        permits ScalarType, ListType, SetType, MapType, TupleType, UdtType, VectorType, CustomType {

    /**
     * Reads a type.
     *
     * @throws MalformedTypeException if the text is not a type
     */
    static CqlType parse(String text) {
        return parse(text, UdtLookup.NONE);
    }

    /**
     * Reads a type that may have user types by name alone, which is how {@code system_schema} has them.
     *
     * @throws MalformedTypeException if the text is not a type or names an unknown one
     */
    static CqlType parse(String text, UdtLookup udts) {
        return new TypeParser(text, udts).parse();
    }

    /** What {@link #parse(String)} reads back as an equal type. */
    String text();

    /** Whether a value is one cell: everything but collections and user types outside of {@code frozen<>}. */
    default boolean frozen() {
        return true;
    }

    /** Whether values are cells of their own per element or field. */
    default boolean complex() {
        return !frozen();
    }

    /** The type within {@code frozen<>}. */
    default CqlType freeze() {
        return this;
    }
}
