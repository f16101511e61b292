package dev.cassandrakafka.model.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cassandrakafka.model.path.FieldPath.Field;
import dev.cassandrakafka.model.path.FieldPath.Index;
import dev.cassandrakafka.model.path.FieldPath.Root;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldPathTest {
    @Test
    void namesAndIndexesAreSteps() {
        assertThat(FieldPath.parse("value.geometry.coordinates[1]"))
                .isEqualTo(new FieldPath(
                        Root.VALUE, List.of(new Field("geometry"), new Field("coordinates"), new Index(1))));
    }

    @Test
    void quotedNamesHoldAnyCharacter() {
        assertThat(FieldPath.parse("value[\"a.b [x]\"].c[\"say \\\"hi\\\"\"]"))
                .isEqualTo(new FieldPath(
                        Root.VALUE, List.of(new Field("a.b [x]"), new Field("c"), new Field("say \"hi\""))));
    }

    @ParameterizedTest
    @CsvSource({
        "key,KEY",
        "value,VALUE",
        "record.topic,TOPIC",
        "record.partition,PARTITION",
        "record.offset,OFFSET",
        "record.timestamp,TIMESTAMP"
    })
    void rootsStandAlone(String text, Root root) {
        assertThat(FieldPath.parse(text)).isEqualTo(new FieldPath(root, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "valu.a | key, value or record at position 1",
                "value..a | a name",
                "value.a[ | an index",
                "value.a[1 | ']' at position 10",
                "value.a[1234567] | an index of 1 to 6 digits",
                "value[\"a | '\"' at position 9",
                "record | .topic, .partition",
                "record.size | topic, partition, offset or timestamp at position 8",
                "record.offset.x | the end, since record metadata has no fields",
                "value a | '.' or '['"
            })
    void brokenPathsSayWhereAndWhatWasExpected(String text, String expected) {
        assertThatThrownBy(() -> FieldPath.parse(text))
                .isInstanceOf(FieldPathException.class)
                .hasMessageContaining(expected);
    }
}
