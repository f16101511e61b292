package dev.cassandrakafka.benchmarks.capture;

import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.NotThreadSafe;

/** Starts those that are compared, each with a name that no other has. */
@NotThreadSafe
final class Sides {
    private final Setting setting;
    private int count;

    Sides(Setting setting) {
        this.setting = setting;
    }

    /** A name for directory and topics. */
    String name(Kind kind) {
        return "%s-%d".formatted(kind.label(), ++count);
    }

    /** Those of these that can run: Debezium only if it is there. */
    List<Kind> of(Kind... kinds) {
        var all = new ArrayList<>(List.of(kinds));
        if (setting.debezium().isEmpty()) {
            all.removeIf(Kind::isDebezium);
        }
        return all;
    }

    Side start(Kind kind, Place place) {
        return kind.isDebezium()
                ? DebeziumSide.start(
                        place, new Debezium(setting.debezium().orElseThrow()), kind != Kind.DEBEZIUM_FINISHED)
                : OurSide.start(place, setting.repository(), kind.deduplication(), kind.agentFlags());
    }
}
