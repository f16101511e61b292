package dev.cassandrakafka.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.type.CqlType;
import dev.cassandrakafka.change.type.UdtLookup;
import dev.cassandrakafka.change.type.UdtType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TypeTextTest {
    private static final Pattern UDT = Pattern.compile("udt<k\\.u>\\{[^}]*}");

    @ParameterizedTest
    @MethodSource("types")
    void whatCassandraCallsATypeIsThatType(CqlType type) {
        // Given
        String theirs = CassandraTypes.of(type).asCQL3Type().toString();
        // Then
        assertThat(CqlType.parse(theirs, udts(type))).isEqualTo(type);
    }

    static List<CqlType> types() {
        Stream<CqlType> complex = Stream.of(
                        "list<int>",
                        "map<text, frozen<set<int>>>",
                        "set<uuid>",
                        "udt<k.u>{a: int}",
                        "counter",
                        "duration")
                .map(CqlType::parse);
        return Stream.concat(Types.all().stream(), complex).toList();
    }

    /** The only user type that occurs, as the text has it. */
    private static UdtLookup udts(CqlType type) {
        Matcher matcher = UDT.matcher(type.text());
        return matcher.find() ? name -> Optional.of((UdtType) CqlType.parse(matcher.group())) : UdtLookup.NONE;
    }
}
