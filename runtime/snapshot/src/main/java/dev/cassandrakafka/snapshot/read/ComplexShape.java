package dev.cassandrakafka.snapshot.read;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.ListType;
import dev.cassandrakafka.change.type.MapType;
import dev.cassandrakafka.change.type.SetType;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a value falls into cells: where in it the path and the value of each are. */
enum ComplexShape {
    /** The path is the key. */
    MAP {
        @Override
        List<@Nullable ByteBuffer> elements(ByteBuffer value) {
            return Elements.ofCollection(value, 2);
        }

        @Override
        int count(List<@Nullable ByteBuffer> elements) {
            return elements.size() / 2;
        }

        @Override
        ByteBuffer path(List<@Nullable ByteBuffer> elements, int index) {
            return Objects.requireNonNull(elements.get(2 * index), "a key is not null");
        }

        @Override
        @Nullable
        ByteBuffer value(List<@Nullable ByteBuffer> elements, int index) {
            return elements.get(2 * index + 1);
        }
    },
    /** The path is the element; there is no value. */
    SET {
        @Override
        ByteBuffer path(List<@Nullable ByteBuffer> elements, int index) {
            return Objects.requireNonNull(elements.get(index), "an element is not null");
        }

        @Override
        ByteBuffer value(List<@Nullable ByteBuffer> elements, int index) {
            return ByteBuffer.allocate(0);
        }
    },
    /** The path is a time UUID, which CQL does not give: {@link ListPath} stands for it. */
    LIST {
        @Override
        ByteBuffer path(List<@Nullable ByteBuffer> elements, int index) {
            return ListPath.of(index);
        }
    },
    /** The path is the number of the field in two bytes. */
    FIELDS {
        @Override
        List<@Nullable ByteBuffer> elements(ByteBuffer value) {
            return Elements.ofFields(value);
        }

        @Override
        ByteBuffer path(List<@Nullable ByteBuffer> elements, int index) {
            return ByteBuffer.allocate(Short.BYTES).putShort(0, (short) index);
        }
    };

    static ComplexShape of(CqlType type) {
        if (type instanceof MapType) {
            return MAP;
        }
        if (type instanceof SetType) {
            return SET;
        }
        return type instanceof ListType ? LIST : FIELDS;
    }

    List<@Nullable ByteBuffer> elements(ByteBuffer value) {
        return Elements.ofCollection(value, 1);
    }

    int count(List<@Nullable ByteBuffer> elements) {
        return elements.size();
    }

    abstract ByteBuffer path(List<@Nullable ByteBuffer> elements, int index);

    @Nullable
    ByteBuffer value(List<@Nullable ByteBuffer> elements, int index) {
        return elements.get(index);
    }
}
