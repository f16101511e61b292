package dev.cassandrakafka.quickstart.data;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The output: {@code quakes.events} as CQL reads it. */
public final class EarthquakeTable {
    private final CqlSession session;

    /** Reads through a session of the caller. */
    public EarthquakeTable(CqlSession session) {
        this.session = session;
    }

    /** All rows by their key. */
    public Map<String, Earthquake> all() {
        Map<String, Earthquake> rows = new HashMap<>();
        session.execute("SELECT * FROM quakes.events").forEach(row -> rows.put(key(row), earthquake(row)));
        return rows;
    }

    /** Some rows, at most so many. */
    public List<Earthquake> some(int limit) {
        return session.execute("SELECT * FROM quakes.events LIMIT " + limit).all().stream()
                .map(EarthquakeTable::earthquake)
                .toList();
    }

    /** How many rows there are. */
    public long count() {
        long count = 0;
        for (Row row : session.execute("SELECT id FROM quakes.events")) {
            count += row.isNull(0) ? 0 : 1;
        }
        return count;
    }

    private static String key(Row row) {
        return Objects.requireNonNull(row.getString("id"));
    }

    private static Earthquake earthquake(Row row) {
        return new Earthquake(
                key(row),
                row.getDouble("magnitude"),
                Objects.requireNonNullElse(row.getString("place"), ""),
                Objects.requireNonNullElse(row.getString("kind"), ""),
                Objects.requireNonNull(row.getInstant("at")),
                row.getDouble("longitude"),
                row.getDouble("latitude"),
                row.getDouble("depth"),
                row.getBoolean("tsunami"),
                row.isNull("felt") ? null : row.getInt("felt"),
                row.getString("alert"),
                Objects.requireNonNullElse(row.getString("source"), ""));
    }
}
