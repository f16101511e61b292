package dev.cassandrakafka.change.key;

import static dev.cassandrakafka.change.key.Keys.bytes;
import static dev.cassandrakafka.change.key.Keys.i32;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.change.bytes.ByteWriter;
import dev.cassandrakafka.change.bytes.MalformedRecordException;
import dev.cassandrakafka.change.type.CqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathEncoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"map<text, int>", "set<blob>", "set<inet>", "udt<k.a>{f: int}"})
    void pathsInTheOrderOfTheirBytesStayAsTheyAre(String type) {
        assertThat(PathEncoder.of(CqlType.parse(type)).same()).isTrue();
        assertThat(path(type, bytes(0, 1))).containsExactly(0, 1);
    }

    @Test
    void otherPathsAreEncoded() {
        assertThat(PathEncoder.of(CqlType.parse("set<int>")).same()).isFalse();
        assertThat(path("set<int>", i32(1))).containsExactly(0x80, 0, 0, 1);
        assertThat(path("set<int>", bytes())).isEmpty();
        assertThat(path("map<decimal, int>", bytes(0, 0, 0, 1, 10)))
                .isEqualTo(path("map<decimal, int>", bytes(0, 0, 0, 0, 1)));
        assertThat(path("list<int>", new byte[16])).hasSize(16);
    }

    @Test
    void whatIsNotAPathIsMalformed() {
        assertThatThrownBy(() -> path("list<int>", bytes(1))).isInstanceOf(MalformedRecordException.class);
        assertThatThrownBy(() -> path("udt<k.a>{f: int}", bytes(1))).isInstanceOf(MalformedRecordException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "frozen<set<int>>", "tuple<int>", "frozen<udt<k.a>{f: int}>", "vector<int, 1>"})
    void whatIsOneCellHasNoPaths(String type) {
        assertThatThrownBy(() -> PathEncoder.of(CqlType.parse(type))).isInstanceOf(UnsupportedKeyException.class);
    }

    private static byte[] path(String type, byte[] path) {
        ByteWriter out = new ByteWriter();
        PathEncoder.of(CqlType.parse(type)).encode(path, 0, path.length, out);
        return out.toByteArray();
    }
}
