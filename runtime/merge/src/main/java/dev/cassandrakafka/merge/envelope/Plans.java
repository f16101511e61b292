package dev.cassandrakafka.merge.envelope;

import dev.cassandrakafka.change.schema.TableSchema;
import java.util.IdentityHashMap;
import java.util.function.Function;
import net.jcip.annotations.NotThreadSafe;

/** What is compiled of each table, found again by its schema, of which the merge gives one object. */
@NotThreadSafe
public final class Plans<T> {
    /** Schemas come and go for years; what is dropped here is compiled again when it is needed. */
    private static final int MAX_PLANS = 1_000;

    private final Function<TableSchema, T> compiler;
    private final IdentityHashMap<TableSchema, T> plans = new IdentityHashMap<>();

    public Plans(Function<TableSchema, T> compiler) {
        this.compiler = compiler;
    }

    /** What was compiled of the schema, now or before. */
    public T of(TableSchema schema) {
        if (plans.size() >= MAX_PLANS && !plans.containsKey(schema)) {
            plans.clear();
        }
        return plans.computeIfAbsent(schema, compiler);
    }
}
