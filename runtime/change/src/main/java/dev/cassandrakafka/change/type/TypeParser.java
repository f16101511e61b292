package dev.cassandrakafka.change.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jcip.annotations.NotThreadSafe;

/** Reads the text of one type, by recursive descent. */
@NotThreadSafe
final class TypeParser {
    /** Deeper than any type a server accepts, and shallow enough for any stack. */
    private static final int MAX_DEPTH = 100;

    private final TypeTokens tokens;
    private final UdtLookup udts;
    private int depth;

    TypeParser(String text, UdtLookup udts) {
        tokens = new TypeTokens(text);
        this.udts = udts;
    }

    CqlType parse() {
        CqlType type = type();
        tokens.end();
        return type;
    }

    private CqlType type() {
        if (++depth > MAX_DEPTH) {
            throw tokens.error("too deep");
        }
        CqlType type = tokens.at('\'') ? new CustomType(tokens.quoted('\'')) : named();
        depth--;
        return type;
    }

    private CqlType named() {
        if (tokens.at('"')) {
            return udt(tokens.quoted('"'));
        }
        String name = tokens.word();
        return tokens.at('<') ? parametrised(name.toLowerCase(Locale.ROOT)) : plain(name.toLowerCase(Locale.ROOT));
    }

    private CqlType plain(String name) {
        return ScalarType.of(name).map(CqlType.class::cast).orElseGet(() -> udt(name));
    }

    private CqlType udt(String name) {
        return udts.find(name).orElseThrow(() -> tokens.error("there is no type \"" + name + "\""));
    }

    private CqlType parametrised(String name) {
        if (name.equals("udt")) {
            return writtenOut();
        }
        tokens.expect('<');
        CqlType type =
                switch (name) {
                    case "frozen" -> type().freeze();
                    case "list" -> new ListType(type(), false);
                    case "set" -> new SetType(type(), false);
                    case "map" -> map();
                    case "tuple" -> new TupleType(types());
                    case "vector" -> vector();
                    default -> throw tokens.error("\"" + name + "\" takes no types");
                };
        tokens.expect('>');
        return type;
    }

    private CqlType map() {
        CqlType key = type();
        tokens.expect(',');
        return new MapType(key, type(), false);
    }

    private CqlType vector() {
        CqlType element = type();
        tokens.expect(',');
        return new VectorType(element, tokens.number());
    }

    private List<CqlType> types() {
        List<CqlType> types = new ArrayList<>();
        do {
            types.add(type());
        } while (tokens.take(','));
        return types;
    }

    private CqlType writtenOut() {
        tokens.expect('<');
        String keyspace = tokens.name();
        tokens.expect('.');
        String name = tokens.name();
        tokens.expect('>');
        tokens.expect('{');
        List<UdtType.Field> fields = new ArrayList<>();
        while (!tokens.take('}')) {
            if (!fields.isEmpty()) {
                tokens.expect(',');
            }
            String field = tokens.name();
            tokens.expect(':');
            fields.add(new UdtType.Field(field, type()));
        }
        return new UdtType(keyspace, name, fields, false);
    }
}
