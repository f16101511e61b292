package dev.cassandrakafka.histories.plan;

import java.util.List;
import java.util.stream.Stream;

/** Types taken at random for new columns. */
final class RandomTypes {
    private final Literals literals;
    private final UserTypes types;

    RandomTypes(Literals literals, UserTypes types) {
        this.literals = literals;
        this.types = types;
    }

    /** Every scalar, and what is made of others, frozen or of cells. */
    static List<CqlType> all(UserTypes types) {
        CqlType text = CqlType.scalar("text");
        CqlType number = CqlType.scalar("int");
        Stream<CqlType> made = Stream.of(
                new CqlType.Tuple(List.of(number, text)),
                new CqlType.Tuple(List.of(text, CqlType.list(number, true))),
                new CqlType.Vector(CqlType.scalar("float"), 3),
                CqlType.map(number, CqlType.list(text, true), true),
                CqlType.set(CqlType.scalar("timeuuid"), true),
                CqlType.list(new CqlType.Tuple(List.of(number, text)), false),
                CqlType.map(text, CqlType.scalar("duration"), false),
                CqlType.map(CqlType.scalar("uuid"), CqlType.set(number, true), false),
                CqlType.set(CqlType.scalar("decimal"), false),
                CqlType.set(CqlType.scalar("inet"), false));
        Stream<CqlType> user = types.names().stream()
                .flatMap(name -> Stream.of(new CqlType.UserType(name, true), new CqlType.UserType(name, false)));
        return Stream.of(Literals.scalars().stream().map(CqlType::scalar), made, user)
                .flatMap(stream -> stream)
                .toList();
    }

    CqlType any() {
        return literals.one(all(types));
    }

    /** One whose values can be part of a key. */
    CqlType key() {
        List<CqlType> keys = Stream.concat(
                        Literals.scalars().stream()
                                .filter(name -> !name.equals("duration"))
                                .map(CqlType::scalar),
                        Stream.of(
                                new CqlType.Tuple(List.of(CqlType.scalar("int"), CqlType.scalar("text"))),
                                CqlType.list(CqlType.scalar("int"), true),
                                CqlType.set(CqlType.scalar("text"), true),
                                CqlType.map(CqlType.scalar("text"), CqlType.scalar("int"), true)))
                .toList();
        return literals.one(keys);
    }
}
