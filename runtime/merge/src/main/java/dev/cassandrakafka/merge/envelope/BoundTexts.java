package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.row.ValuesCursor;
import dev.cassandrakafka.change.schema.ColumnKind;
import dev.cassandrakafka.change.schema.TableSchema;
import dev.cassandrakafka.merge.value.JsonBuffer;
import dev.cassandrakafka.merge.value.ValueStyle;
import java.nio.charset.StandardCharsets;
import net.jcip.annotations.NotThreadSafe;

/** The values of the bound of a range as texts: those of strings as they are, of all other types as in JSON. */
@NotThreadSafe
public final class BoundTexts {
    /** Takes a column and its text. */
    public interface Visitor {
        void text(String name, String text);
    }

    private final TablePlan table;
    private final JsonBuffer out = new JsonBuffer();

    public BoundTexts(TableSchema schema) {
        table = new TablePlan(schema, ValueStyle.DEBEZIUM);
    }

    /** Each value of a prefix of the clustering, from where the cursor stands. */
    public void each(ValuesCursor values, Visitor visitor) {
        for (int i = 0; values.next(); i++) {
            Column column = table.clustering.get(i);
            column.write(values.array(), values.offset(), values.length(), out.clear());
            String json = new String(out.toByteArray(), StandardCharsets.UTF_8);
            visitor.text(
                    table.schema.columns(ColumnKind.CLUSTERING).get(i).name(),
                    json.startsWith("\"") ? json.substring(1, json.length() - 1) : json);
        }
    }
}
