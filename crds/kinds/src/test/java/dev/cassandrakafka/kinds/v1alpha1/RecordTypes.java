package dev.cassandrakafka.kinds.v1alpha1;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;

/** The types that a record is made of. */
final class RecordTypes {
    private RecordTypes() {}

    static Stream<Class<?>> below(Class<?> record) {
        return Stream.concat(
                        Stream.of(record),
                        Arrays.stream(record.getRecordComponents())
                                .map(RecordComponent::getGenericType)
                                .flatMap(RecordTypes::of))
                .distinct();
    }

    private static Stream<Class<?>> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(RecordTypes::of);
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return below(plain);
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }
}
