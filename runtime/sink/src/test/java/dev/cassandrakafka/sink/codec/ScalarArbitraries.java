package dev.cassandrakafka.sink.codec;

import static dev.cassandrakafka.sink.codec.Generated.quoted;

import com.datastax.oss.driver.api.core.data.ByteUtils;
import com.datastax.oss.driver.api.core.data.CqlDuration;
import com.datastax.oss.driver.api.core.type.DataType;
import com.datastax.oss.driver.api.core.type.DataTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Values of the types that are not made of others, each with the ways in which JSON may write it. */
final class ScalarArbitraries {
    /** From the year -9999 to 9999, for which ISO 8601 needs no agreement. */
    private static final long YEAR_10000_MILLIS = 253_402_300_800_000L;

    private ScalarArbitraries() {}

    static Map<DataType, Arbitrary<Generated>> all() {
        Map<DataType, Arbitrary<Generated>> all = new LinkedHashMap<>();
        put(all, DataTypes.TEXT, text(0x10FFFF), ScalarArbitraries::quote);
        put(all, DataTypes.ASCII, text(0x7F), ScalarArbitraries::quote);
        numbers(all);
        times(all);
        put(all, DataTypes.BOOLEAN, Arbitraries.of(true, false), String::valueOf, b -> b ? "1" : "\"no\"");
        Arbitrary<UUID> uuids =
                Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        put(all, DataTypes.UUID, uuids, uuid -> quoted(uuid.toString()));
        put(all, DataTypes.TIMEUUID, uuids.map(ScalarArbitraries::timeBased), uuid -> quoted(uuid.toString()));
        Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(40);
        put(
                all,
                DataTypes.BLOB,
                bytes.map(ByteBuffer::wrap),
                blob -> quoted(ByteUtils.toHexString(blob)),
                blob -> quoted(Base64.getEncoder().encodeToString(ByteUtils.getArray(blob))));
        put(all, DataTypes.INET, addresses(), address -> quoted(address.getHostAddress()));
        put(all, DataTypes.DURATION, durations(), duration -> quoted(text(duration)));
        return all;
    }

    private static void numbers(Map<DataType, Arbitrary<Generated>> all) {
        put(all, DataTypes.TINYINT, Arbitraries.bytes(), String::valueOf, b -> quoted(b + ".0"));
        put(all, DataTypes.SMALLINT, Arbitraries.shorts(), String::valueOf, s -> s + ".00");
        put(all, DataTypes.INT, Arbitraries.integers(), String::valueOf, i -> quoted(i.toString()));
        put(all, DataTypes.BIGINT, Arbitraries.longs(), String::valueOf, l -> quoted(l.toString()), l -> l + "e0");
        Arbitrary<BigInteger> varints = Arbitraries.oneOf(
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(400).negate(), BigInteger.TWO.pow(400)));
        put(all, DataTypes.VARINT, varints, String::valueOf, v -> quoted(v.toString()));
        Arbitrary<BigDecimal> decimals = Combinators.combine(
                        varints, Arbitraries.integers().between(-500, 500))
                .as(BigDecimal::new);
        put(all, DataTypes.DECIMAL, decimals, String::valueOf, d -> quoted(d.toString()));
        Arbitrary<Double> doubles = Arbitraries.oneOf(
                Arbitraries.doubles(),
                Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite));
        put(all, DataTypes.DOUBLE, doubles, String::valueOf, d -> quoted(d.toString()));
        Arbitrary<Float> floats =
                Arbitraries.integers().map(Float::intBitsToFloat).filter(Float::isFinite);
        put(all, DataTypes.FLOAT, floats, String::valueOf, f -> quoted(f.toString()));
    }

    private static void times(Map<DataType, Arbitrary<Generated>> all) {
        put(all, DataTypes.TIMESTAMP, Arbitraries.longs().map(Instant::ofEpochMilli), i -> "" + i.toEpochMilli());
        Arbitrary<Instant> instants = Arbitraries.longs()
                .between(-YEAR_10000_MILLIS, YEAR_10000_MILLIS - 1)
                .map(Instant::ofEpochMilli);
        all.computeIfPresent(
                DataTypes.TIMESTAMP,
                (type, numbers) -> Arbitraries.oneOf(
                        numbers, instants.map(instant -> new Generated(type, instant, quoted(instant.toString())))));
        Arbitrary<LocalDate> dates = Arbitraries.integers().map(LocalDate::ofEpochDay);
        put(all, DataTypes.DATE, dates, date -> "" + date.toEpochDay(), date -> quoted(date.toString()));
        Arbitrary<LocalTime> times =
                Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
        put(all, DataTypes.TIME, times, time -> "" + time.toNanoOfDay(), time -> quoted(time.toString()));
    }

    private static Arbitrary<String> text(int last) {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, last),
                        Arbitraries.integers().between(0, Math.min(last, 0x2FF)))
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .list()
                .ofMaxSize(20)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    private static Arbitrary<CqlDuration> durations() {
        return Combinators.combine(
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.integers().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.of(1, -1))
                .as((months, days, nanos, sign) -> CqlDuration.newInstance(sign * months, sign * days, sign * nanos));
    }

    /** The driver writes no duration at all as no text at all. */
    private static String text(CqlDuration duration) {
        return duration.toString().isEmpty() ? "0s" : duration.toString();
    }

    private static Arbitrary<InetAddress> addresses() {
        return Arbitraries.of(4, 16)
                .flatMap(size -> Arbitraries.bytes().array(byte[].class).ofSize(size))
                .map(bytes -> {
                    try {
                        return InetAddress.getByAddress(bytes);
                    } catch (UnknownHostException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static UUID timeBased(UUID any) {
        return new UUID((any.getMostSignificantBits() & ~0xF000L) | 0x1000L, any.getLeastSignificantBits());
    }

    private static String quote(String text) {
        return quoted(text);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <T> void put(
            Map<DataType, Arbitrary<Generated>> all, DataType type, Arbitrary<T> values, Json<? super T>... ways) {
        all.put(type, values.flatMap(value -> Arbitraries.of(ways)
                .map(way -> new Generated(type, value, way.write(value)))));
    }

    /** A way to write a value as JSON. */
    private interface Json<T> {
        String write(T value);
    }
}
