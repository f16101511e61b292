package dev.cassandrakafka.benchmarks.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jcip.annotations.Immutable;

/** The records of {@code examples/data/earthquakes.ndjson}, over and over, each time with another key. */
@Immutable
public final class Earthquakes {
    private final List<String> keys;
    private final List<byte[]> values;

    private Earthquakes(List<String> keys, List<byte[]> values) {
        this.keys = List.copyOf(keys);
        this.values = List.copyOf(values);
    }

    /** Reads the file. */
    public static Earthquakes read(Path file) throws IOException {
        var json = new ObjectMapper();
        var keys = new ArrayList<String>();
        var values = new ArrayList<byte[]>();
        for (var line : Files.readAllLines(file)) {
            keys.add(json.readTree(line).get("id").textValue());
            values.add(line.getBytes(UTF_8));
        }
        return new Earthquakes(keys, values);
    }

    /** The key of the record with this number, which no other number has. */
    public byte[] key(int number) {
        return (keys.get(number % keys.size()) + "-" + number / keys.size()).getBytes(UTF_8);
    }

    /** The value of the record with this number: some 900 bytes of GeoJSON. */
    public byte[] value(int number) {
        return values.get(number % values.size());
    }
}
