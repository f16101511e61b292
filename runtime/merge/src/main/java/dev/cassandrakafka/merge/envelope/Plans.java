package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/** What is compiled of each table, found again by its schema. */
@NotThreadSafe
final class Plans<T> {
    /** Schemas come and go for years; what is dropped here is compiled again when it is needed. */
    private static final int MAX_PLANS = 1_000;

    private final Function<TableSchema, T> compiler;
    private final Map<TableSchema, T> plans = new HashMap<>();
    private @Nullable TableSchema lastSchema;
    private @Nullable T last;

    Plans(Function<TableSchema, T> compiler) {
        this.compiler = compiler;
    }

    T of(TableSchema schema) {
        T current = last;
        if (current != null && schema == lastSchema) {
            return current;
        }
        if (plans.size() >= MAX_PLANS) {
            plans.clear();
        }
        T plan = plans.computeIfAbsent(schema, compiler);
        lastSchema = schema;
        last = plan;
        return plan;
    }
}
