package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.route.TableMapping;
import java.util.List;
import net.jcip.annotations.Immutable;

/**
 * How the records of a route become rows of one table.
 *
 * @param mapping the mapping as the spec has it: consistency, order, deletes, policies for absent fields and nulls
 * @param path its path from the root of the pipeline, as in {@code routes[0].tables[1]}
 * @param slots the mapped columns in the order of the spec, which is the order in which the upsert binds them
 * @param partitionKey indexes of the slots of the partition key, in the order of its components
 * @param primaryKey indexes of the slots of the primary key, partition key first: what the deletion binds after its timestamp. Without
 *     the clustering columns if only static columns are mapped
 * @param upsertCql {@code INSERT INTO "ks"."t" ("a", "b") VALUES (?, ?) USING TIMESTAMP ? AND TTL ?}: the slots, then the write time in
 *     microseconds (bigint), then the time to live in seconds (int), left unset for the default of the table
 * @param deleteCql {@code DELETE FROM "ks"."t" USING TIMESTAMP ? WHERE "a" = ?}: the write time, then {@code primaryKey}. Names the
 *     mapped static columns if only such are mapped
 * @param allColumns whether every column of the table is mapped
 */
@Immutable
public record TablePlan(
        TableMapping mapping,
        String path,
        List<Slot> slots,
        List<Integer> partitionKey,
        List<Integer> primaryKey,
        String upsertCql,
        String deleteCql,
        boolean allColumns) {
    public TablePlan {
        slots = List.copyOf(slots);
        partitionKey = List.copyOf(partitionKey);
        primaryKey = List.copyOf(primaryKey);
    }

    /** Position in the upsert of the write time in microseconds. */
    public int upsertTimestampIndex() {
        return slots.size();
    }

    /** Position in the upsert of the time to live in seconds. */
    public int upsertTtlIndex() {
        return slots.size() + 1;
    }

    /** Names the table in messages: {@code keyspace.table}. */
    public String tableName() {
        return mapping.keyspace() + "." + mapping.table();
    }
}
