package dev.cassandrakafka.merge.avro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.change.type.CqlType;
import java.io.IOException;
import java.util.HexFormat;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AvroTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            text | 61c3a9 | aé
            text | `` | ``
            blob | 00ff | java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]
            tinyint | ff | -1
            smallint | 8000 | -32768
            int | 80000000 | -2147483648
            int | `` | null
            int | 000001 | null
            bigint | 8000000000000000 | -9223372036854775808
            counter | 000000000000002a | 42
            varint | 0100000000000000000000 | 1208925819614629174706176
            decimal | 0000000264 | 1.00
            float | 3dcccccd | 0.1
            double | bff199999999999a | -1.1
            double | 7ff0000000000000 | Infinity
            boolean | 01 | true
            uuid | 00112233445566778899aabbccddeeff | 00112233-4455-6677-8899-aabbccddeeff
            inet | 7f000001 | 127.0.0.1
            date | 80000001 | 1
            date | 00000000 | -2147483648
            time | 0000000000000005 | 5
            timestamp | ffffffffffffffff | -1
            duration | 020406 | 1mo2d3ns
            vector<float, 2> | 3f80000040000000 | [1.0, 2.0]
            vector<smallint, 2> | 02000102fffe | [1, -2]
            frozen<list<int>> | 00000002000000040000000100000000 | [1, null]
            frozen<set<text>> | 00000000 | []
            frozen<map<text, int>> | 0000000100000001610000000400000001 | {a=1}
            frozen<map<int, boolean>> | 0000000100000004000000010000000101 | [{"key": 1, "value": true}]
            frozen<tuple<int, text>> | 0000000400000001 | {"field1": 1, "field2": null}
            frozen<udt<k.t>{a: int, "B b": text}> | 00000004000000010000000178 | {"a": 1, "B_x0020b": "x"}
            frozen<udt<k.t>{a: int, b: frozen<tuple<int>>}> | ffffffff000000080000000400000007 | {"a": null, "b": {"field1": 7}}
            'org.example.Type' | 0001 | java.nio.HeapByteBuffer[pos=0 lim=2 cap=2]
            """)
    void everyTypeIsReadByAvrosOwnReader(String type, String hex, String expected) throws IOException {
        // Given
        AvroType compiled = AvroTypes.of(CqlType.parse(type));
        byte[] bytes = HexFormat.of().parseHex(hex);
        Schema schema = new Schema.Parser().parse(compiled.nullable("value").toString());
        AvroBuffer out = new AvroBuffer();
        // When
        compiled.writeTolerantly(bytes, 0, bytes.length, out);
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(out.toByteArray(), null);
        Object value = new GenericDatumReader<>(schema).read(null, decoder);
        // Then
        assertThat(String.valueOf(value)).isEqualTo(expected);
        assertThat(decoder.isEnd()).isTrue();
    }
}
