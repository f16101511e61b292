package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.nio.ByteBuffer;
import java.util.List;

/** How the elements of a column are called behind its name. */
final class Paths {
    private static final int VERSION_AT = 6;
    private static final int VERSION = 0xf000;

    private Paths() {}

    static String key(MapType map, ByteBuffer key) {
        return "[" + Names.value(map.getKeyType(), Names.canonical(map.getKeyType(), key)) + "]";
    }

    static String element(SetType set, ByteBuffer element) {
        return "{" + Names.value(set.getElementType(), Names.canonical(set.getElementType(), element)) + "}";
    }

    /** Whether this is what a snapshot puts in place of the time UUID of an element of a list: one of version 0. */
    static boolean isPlaceholder(ByteBuffer timeUuid) {
        return (timeUuid.getShort(timeUuid.position() + VERSION_AT) & VERSION) == 0;
    }

    static String index(int index) {
        return "[%03d]".formatted(index);
    }

    static String field(String name) {
        return "." + name;
    }

    static List<String> fieldNames(UserDefinedType udt) {
        return udt.getFieldNames().stream().map(CqlIdentifier::asInternal).toList();
    }
}
