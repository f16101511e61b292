package dev.cassandrakafka.change.key;

import static dev.cassandrakafka.change.key.Keys.bytes;
import static dev.cassandrakafka.change.key.Keys.i32;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.MalformedRecordException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusteringEncoderTest {

    @Test
    void numbersAreInTheirOrderAndReversedOnesInTheOther() {
        // Given
        Keys keys = Keys.of("int", "-int");
        // Then
        assertInOrder(
                keys.row(i32(-1), i32(5)),
                keys.row(i32(-1), i32(-5)),
                keys.row(i32(3), i32(Integer.MAX_VALUE)),
                keys.row(i32(3), i32(0)),
                keys.row(i32(3), i32(Integer.MIN_VALUE)));
    }

    @Test
    void emptyValuesComeFirstAndReversedOnesLastButNullAlwaysFirst() {
        // Given
        Keys keys = Keys.of("int");
        Keys reversed = Keys.of("-int");
        // Then
        assertInOrder(keys.row(Keys.NULL), keys.row(bytes()), keys.row(i32(Integer.MIN_VALUE)));
        assertInOrder(reversed.row(Keys.NULL), reversed.row(i32(Integer.MIN_VALUE)), reversed.row(bytes()));
    }

    @Test
    void aTextComesBeforeThoseItBegins() {
        // Given
        Keys keys = Keys.of("text", "int");
        // Then
        assertInOrder(
                keys.row(bytes(), i32(9)),
                keys.row(bytes(0), i32(9)),
                keys.row(bytes(0, 0), i32(9)),
                keys.row(bytes(0, 1), i32(1)),
                keys.row(bytes(1), i32(9)),
                keys.row(bytes(1, 0), i32(9)),
                keys.row(bytes(2), i32(1)),
                keys.row(bytes(255), i32(1)));
    }

    @Test
    void boundsLieAroundTheRowsTheyMean() {
        // Given
        Keys keys = Keys.of("text", "-int");
        byte[] a = "a".getBytes(UTF_8);
        // Then
        assertInOrder(
                keys.start(true),
                keys.start(true, a),
                keys.start(true, a, i32(2)),
                keys.row(a, i32(2)),
                keys.start(false, a, i32(2)),
                keys.end(false, a, i32(1)),
                keys.row(a, i32(1)),
                keys.end(true, a, i32(1)),
                keys.end(true, a),
                keys.row("aa".getBytes(UTF_8), i32(2)),
                keys.end(true));
        assertThat(keys.start(true, a)).isEqualTo(keys.end(false, a));
        assertThat(keys.start(false, a)).isEqualTo(keys.end(true, a));
    }

    @Test
    void decimalsOfOneValueAreOneKey() {
        // Given
        Keys keys = Keys.of("decimal");
        // Then
        assertThat(keys.row(bytes(0, 0, 0, 1, 10))).isEqualTo(keys.row(bytes(0, 0, 0, 2, 100)));
        assertThat(keys.row(bytes(0, 0, 0, 1, 0))).isEqualTo(keys.row(bytes(255, 255, 255, 0, 0)));
        assertInOrder(
                keys.row(bytes(0, 0, 0, 0, 256 - 10)),
                keys.row(bytes(0, 0, 0, 0, 256 - 9)),
                keys.row(bytes(0, 0, 0, 1, 256 - 1)),
                keys.row(bytes(0, 0, 0, 1, 0)),
                keys.row(bytes(0, 0, 0, 1, 1)),
                keys.row(bytes(0, 0, 0, 0, 9)),
                keys.row(bytes(0, 0, 0, 0, 10)));
    }

    @Test
    void aTableWithoutClusteringHasOneRow() {
        assertThat(Keys.of().row()).containsExactly(ClusteringEncoder.ROW);
        assertInOrder(Keys.of().start(true), Keys.of().row(), Keys.of().end(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int",
                "boolean",
                "uuid",
                "decimal",
                "frozen<list<int>>",
                "frozen<tuple<int, int>>",
                "vector<int, 2>",
                "vector<text, 2>"
            })
    void whatIsNotAValueOfTheTypeIsMalformed(String type) {
        assertThatThrownBy(() -> Keys.of(type).row(bytes(127, 255, 1))).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void moreOrFewerValuesThanColumnsAreMalformed() {
        // Given
        Keys keys = Keys.of("int", "int");
        // Then
        assertThatThrownBy(() -> keys.row(i32(1))).isInstanceOf(MalformedRecordException.class);
        assertThatThrownBy(() -> keys.end(true, i32(1), i32(1), i32(1))).isInstanceOf(MalformedRecordException.class);
    }

    @Test
    void aUserTypeWithMoreFieldsThanKnownIsMalformed() {
        // Given
        Keys keys = Keys.of("frozen<tuple<text>>");
        // Then
        assertThat(keys.row(bytes(0, 0, 0, 1, 7, 255, 255, 255, 255))).isEqualTo(keys.row(bytes(0, 0, 0, 1, 7)));
        assertThatThrownBy(() -> keys.row(bytes(0, 0, 0, 1, 7, 0, 0, 0, 1, 8)))
                .isInstanceOf(MalformedRecordException.class)
                .hasMessage("a tuple or user type of more than 1 parts");
    }

    @Test
    void typesOfUnknownOrderAreRefused() {
        for (String type : List.of("counter", "'org.example.Type'", "frozen<list<'org.example.Type'>>")) {
            assertThatThrownBy(() -> Keys.of(type)).isInstanceOf(UnsupportedKeyException.class);
        }
    }

    private static void assertInOrder(byte[]... keys) {
        for (int i = 0; i < keys.length; i++) {
            for (int j = 0; j < keys.length; j++) {
                assertThat(Integer.signum(Arrays.compareUnsigned(keys[i], keys[j])))
                        .as("%d and %d", i, j)
                        .isEqualTo(Integer.signum(i - j));
            }
        }
    }
}
