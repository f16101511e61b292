package dev.cassandrakafka.testkit.table;

import com.datastax.oss.driver.api.core.CqlIdentifier;
import com.datastax.oss.driver.api.core.type.MapType;
import com.datastax.oss.driver.api.core.type.SetType;
import com.datastax.oss.driver.api.core.type.UserDefinedType;
import java.nio.ByteBuffer;
import java.util.List;

/** How the elements of a column are called behind its name. */
final class Paths {
    private Paths() {}

    static String key(MapType map, ByteBuffer key) {
        return "[" + Names.value(map.getKeyType(), Names.canonical(map.getKeyType(), key)) + "]";
    }

    static String element(SetType set, ByteBuffer element) {
        return "{" + Names.value(set.getElementType(), Names.canonical(set.getElementType(), element)) + "}";
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
