package dev.cassandrakafka.sink.track;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetNoteTest {
    @Test
    void theNoteIsShortTextWithAVersion() {
        assertThat(OffsetNote.of(1_764_032_400_000_000L))
                .isEqualTo("cassandra-kafka/1 previousMicros=1764032400000000");
    }

    @Property
    void everyWriteTimeIsReadBack(@ForAll long micros) {
        assertThat(OffsetNote.previousMicros(OffsetNote.of(micros))).hasValue(micros);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "written by hand",
                "cassandra-kafka/2 previousMicros=17",
                "cassandra-kafka/1 previousMicros=",
                "cassandra-kafka/1 previousMicros=1 more",
                "cassandra-kafka/1 previousMicros=9999999999999999999"
            })
    void anyOtherTextIsNoNote(String text) {
        assertThat(OffsetNote.previousMicros(text)).isEmpty();
    }
}
