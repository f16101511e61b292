package dev.cassandrakafka.change.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CqlTypeTest {

    @ParameterizedTest
    @EnumSource
    void everyScalarIsReadBack(ScalarType type) {
        assertThat(CqlType.parse(type.text())).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list<int>",
                "frozen<list<int>>",
                "map<text, frozen<list<int>>>",
                "frozen<map<text, set<uuid>>>",
                "frozen<tuple<int, text, list<int>>>",
                "vector<float, 3>",
                "list<vector<tuple<int, text>, 2>>",
                "udt<k.address>{street: text, tags: frozen<set<text>>}",
                "frozen<udt<k.address>{street: text, tags: set<text>}>",
                "set<frozen<udt<k.\"A b\"\"c\">{\"Type: }\": int}>>",
                "udt<k.nothing>{}",
                "'org.example.Some''Type'"
            })
    void aTypeIsReadBack(String text) {
        assertThat(CqlType.parse(text).text()).isEqualTo(text);
        assertThat(CqlType.parse(CqlType.parse(text).text())).isEqualTo(CqlType.parse(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "varchar|text",
                " LIST < Int > |list<int>",
                "frozen<list<frozen<set<int>>>>|frozen<list<set<int>>>",
                "tuple<int>|frozen<tuple<int>>",
                "frozen<vector<int, 2>>|vector<int, 2>",
                "frozen<text>|text",
            })
    void spellingsOfOneTypeAreOne(String text, String canonical) {
        assertThat(CqlType.parse(text).text()).isEqualTo(canonical);
    }

    @Test
    void userTypesAreFoundByName() {
        // Given
        UdtType address = new UdtType("k", "address", List.of(new UdtType.Field("zip", ScalarType.INT)), false);
        UdtLookup udts = name -> name.equals("address") ? Optional.of(address) : Optional.empty();
        // Then
        assertThat(CqlType.parse("address", udts)).isEqualTo(address);
        assertThat(CqlType.parse("map<int, frozen<address>>", udts).text())
                .isEqualTo("map<int, frozen<udt<k.address>{zip: int}>>");
        assertThatThrownBy(() -> CqlType.parse("\"Address\"", udts))
                .isInstanceOf(MalformedTypeException.class)
                .hasMessage("\"\"Address\"\" is not a CQL type, at 9: there is no type \"Address\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "list",
                "list<",
                "list<int",
                "list<int>>",
                "map<int>",
                "vector<int>",
                "vector<int, 0>",
                "vector<int, x>",
                "nothing",
                "int<int>",
                "'a",
                "\"a",
                "udt<k>{}",
                "udt<k.a>",
                "udt<k.a>{a}",
                "udt<k.a>{a: int b: int}",
                "int int"
            })
    void whatIsNotATypeIsMalformed(String text) {
        assertThatThrownBy(() -> CqlType.parse(text)).isInstanceOf(MalformedTypeException.class);
    }

    @Test
    void aTypeOfEndlessDepthIsMalformed() {
        assertThatThrownBy(() -> CqlType.parse("list<".repeat(100_000))).isInstanceOf(MalformedTypeException.class);
    }

    @Test
    void onlyCollectionsAndUserTypesThatAreNotFrozenAreComplex() {
        assertThat(CqlType.parse("list<int>").complex()).isTrue();
        assertThat(CqlType.parse("udt<k.a>{}").complex()).isTrue();
        assertThat(List.of("int", "frozen<list<int>>", "tuple<int>", "vector<int, 1>"))
                .noneMatch(text -> CqlType.parse(text).complex());
    }
}
