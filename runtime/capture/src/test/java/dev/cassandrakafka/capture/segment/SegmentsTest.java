package dev.cassandrakafka.capture.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cassandrakafka.capture.segment.SegmentEvent.CameBack;
import dev.cassandrakafka.capture.segment.SegmentEvent.IndexWithoutLog;
import dev.cassandrakafka.capture.segment.SegmentEvent.Unsupported;
import dev.cassandrakafka.capture.segment.SegmentEvent.Vanished;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a node does to its segments, and what it means. */
class SegmentsTest {
    private static final SegmentName FIRST = new SegmentName(7, 100);
    private static final SegmentName SECOND = new SegmentName(7, 101);

    private final Segments segments = new Segments(Map.of(), FinishedIds.none());
    private final List<SegmentFile> files = new ArrayList<>();

    private void log(SegmentName name) {
        files.add(new SegmentFile(name, Optional.of(1024L), false, Optional.empty()));
    }

    private void log(SegmentName name, String index) {
        files.add(new SegmentFile(name, Optional.of(1024L), true, SegmentIndex.parse(index)));
    }

    private List<SegmentEvent> scan() {
        List<SegmentEvent> events = segments.observe(List.copyOf(files));
        files.clear();
        return events;
    }

    @Test
    void aSegmentWithoutIndexHasNothingToReadAndMayGo() {
        log(FIRST);
        assertThat(scan()).isEmpty();
        assertThat(segments.readable()).isEmpty();
        assertThat(scan()).isEmpty();
    }

    @Test
    void anIndexMakesItReadableUpToItsOffset() {
        log(FIRST, "200");
        assertThat(scan()).isEmpty();
        assertThat(segments.advanced()).isTrue();
        assertThat(segments.readable()).singleElement().satisfies(segment -> {
            assertThat(segment.synced()).isEqualTo(200);
            assertThat(segment.completed()).isFalse();
        });
    }

    @Test
    void anEmptyIndexChangesNothing() {
        log(FIRST, "200");
        scan();
        log(FIRST, "");
        assertThat(scan()).isEmpty();
        assertThat(segments.advanced()).isFalse();
        assertThat(segments.readable().get(0).synced()).isEqualTo(200);
    }

    @Test
    void anOffsetOfWhichOnlyTheFirstDigitsAreWrittenChangesNothing() {
        log(FIRST, "2000");
        scan();
        log(FIRST, "21");
        scan();
        assertThat(segments.readable().get(0).synced()).isEqualTo(2000);
    }

    @Test
    void segmentsAreReadInTheOrderOfTheirIds() {
        log(SECOND, "50");
        log(FIRST, "200\nCOMPLETED");
        scan();
        assertThat(segments.readable()).extracting(Segment::name).containsExactly(FIRST, SECOND);
    }

    @Test
    void aSegmentThatIsReadToItsOffsetWaitsForMore() {
        log(FIRST, "200");
        scan();
        segments.readable().get(0).scannedTo(200);
        assertThat(segments.readable()).isEmpty();
        log(FIRST, "200\nCOMPLETED");
        scan();
        assertThat(segments.readable()).hasSize(1);
    }

    @Test
    void aSegmentThatGoesBeforeItsEndIsReadMeansThatChangesMayBeLost() {
        log(FIRST, "200");
        scan();
        segments.readable().get(0).handled(150);
        assertThat(scan()).containsExactly(new Vanished(FIRST, 150));
        assertThat(scan()).isEmpty();
    }

    @Test
    void aSegmentKnownFromTheStoredPositionsThatIsGoneIsMissedToo() {
        Segments restored = new Segments(Map.of(FIRST, 150), FinishedIds.none());
        assertThat(restored.observe(List.of())).containsExactly(new Vanished(FIRST, 150));
    }

    @Test
    void alsoIfNothingOfItWasReadBefore() {
        Segments restored = new Segments(Map.of(FIRST, 0), FinishedIds.none());
        assertThat(restored.observe(List.of())).containsExactly(new Vanished(FIRST, 0));
    }

    @Test
    void aSegmentThatIsReadToItsEndMayGo() {
        log(FIRST, "200\nCOMPLETED");
        scan();
        segments.readable().get(0).end(1);
        assertThat(scan()).isEmpty();
    }

    @Test
    void aFinishedSegmentThatIsLinkedAgainIsKnown() {
        log(FIRST, "200\nCOMPLETED");
        scan();
        segments.finished(segments.readable().get(0));
        log(FIRST, "1024\nCOMPLETED");
        assertThat(scan()).containsExactly(new CameBack(FIRST));
        assertThat(segments.readable()).isEmpty();
    }

    @Test
    void anIndexWithoutItsLogMeansThatChangesMayBeLost() {
        files.add(new SegmentFile(FIRST, Optional.empty(), true, SegmentIndex.parse("200")));
        assertThat(scan()).containsExactly(new IndexWithoutLog(FIRST));
        files.add(new SegmentFile(FIRST, Optional.empty(), true, SegmentIndex.parse("200")));
        assertThat(scan()).isEmpty();
    }

    @Test
    void anIndexThatIsLeftOfAFinishedSegmentIsKnown() {
        Segments restored = new Segments(Map.of(), FinishedIds.none().plus(100));
        SegmentFile index = new SegmentFile(FIRST, Optional.empty(), true, SegmentIndex.parse("200"));
        assertThat(restored.observe(List.of(index))).containsExactly(new CameBack(FIRST));
    }

    @Test
    void aSegmentOfAnotherCassandraIsRefusedWithAMessage() {
        SegmentName nine = new SegmentName(9, 100);
        log(nine, "200\nCOMPLETED");
        List<SegmentEvent> events = scan();
        assertThat(events).containsExactly(new Unsupported(nine));
        assertThat(((Unsupported) events.get(0)).message())
                .contains("version 9")
                .contains("7 and 8");
        assertThat(segments.readable()).isEmpty();
    }

    @Test
    void readingAgainBeginsAtThePositionAndTakesAllLaterSegments() {
        log(FIRST, "200\nCOMPLETED");
        log(SECOND, "90");
        scan();
        segments.readable().forEach(segment -> {
            segment.handled(90);
            segment.acknowledgedTo(90);
            segment.scannedTo(segment.synced());
        });
        segments.readable().get(0).end(1);
        segments.rewind(100, 40);
        assertThat(segments.readable()).extracting(Segment::position).containsExactly(40, 0);
    }
}
