package dev.cassandrakafka.sink.consume;

import com.datastax.oss.driver.api.core.connection.FrameTooLongException;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.sink.plan.Compiled;
import dev.cassandrakafka.sink.plan.InvalidRoute;
import dev.cassandrakafka.sink.plan.Problem;
import dev.cassandrakafka.sink.plan.RoutePlan;
import dev.cassandrakafka.sink.plan.TableLookup;
import dev.cassandrakafka.sink.plan.TablePlan;
import dev.cassandrakafka.sink.read.BadReason;
import dev.cassandrakafka.sink.read.BadRecord;
import dev.cassandrakafka.sink.read.Outcome;
import dev.cassandrakafka.sink.read.Row;
import dev.cassandrakafka.sink.write.RowGroup;
import dev.cassandrakafka.sink.write.RowWrite;
import dev.cassandrakafka.sink.write.Rows;
import dev.cassandrakafka.sink.write.TableWriter;
import dev.cassandrakafka.sink.write.Tables;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A Cassandra that answers when the test says so, in any order, well or not. Records have the key {@code p/c} and the value
 * {@code v,w}, of which "-" is left alone and "null" is a null; no value deletes; "bad" cannot be read; "refuse" is refused.
 */
final class FakeCassandra implements Tables, RouteCompilation {
    final CellModel cells = new CellModel();
    final List<Request> requests = new ArrayList<>();
    TablePlan plan = Rows.wide("t", "v", "w");
    Object version = new Object();
    private boolean tableExists = true;

    /** Everything that is on its way to the table is refused from now on. */
    void dropTable() {
        tableExists = false;
        version = new Object();
    }

    /** The table is there, with the cells that it had. */
    void createTable() {
        if (!tableExists) {
            tableExists = true;
            version = new Object();
        }
    }

    void dropOrCreateTable() {
        if (tableExists) {
            dropTable();
        } else {
            createTable();
        }
    }

    /** A request that has not been answered. */
    final class Request {
        final RowGroup group;
        private final CompletableFuture<Object> answer = new CompletableFuture<>();

        Request(RowGroup group) {
            this.group = group;
        }

        void succeed() {
            requests.remove(this);
            if (refused()) {
                answer.completeExceptionally(new FrameTooLongException(new InetSocketAddress(1), "too large"));
                return;
            }
            apply();
            answer.complete("applied");
        }

        /** The coordinator is silent; the write may have been applied all the same. */
        void timeOut(boolean applied) {
            requests.remove(this);
            if (applied && !refused()) {
                apply();
            }
            answer.completeExceptionally(new IllegalStateException("no answer in time"));
        }

        private boolean refused() {
            return !tableExists || sent().stream().anyMatch(row -> "refuse".equals(CellModel.text(row.value(2))));
        }

        private void apply() {
            sent().forEach(cells::apply);
        }

        List<Row> sent() {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < group.writes().size(); i++) {
                if (group.sends(i)) {
                    rows.add(group.writes().get(i).row());
                }
            }
            return rows;
        }

        List<RowWrite> writes() {
            return group.writes();
        }
    }

    @Override
    public Object version() {
        return version;
    }

    @Override
    public TableLookup lookup() {
        return TableLookup.of(Map.of());
    }

    @Override
    public CompletionStage<?> refresh() {
        return CompletableFuture.completedStage("as it is");
    }

    @Override
    public CompletionStage<?> verify(Collection<TablePlan> plans) {
        return tableExists ? CompletableFuture.completedStage("taken") : refusal();
    }

    @Override
    public CompletionStage<List<TableWriter>> prepare(RoutePlan route) {
        return CompletableFuture.completedStage(
                List.of(new Writer(route.tables().get(0))));
    }

    private static <T> CompletionStage<T> refusal() {
        return CompletableFuture.failedStage(new FrameTooLongException(new InetSocketAddress(1), "no such table"));
    }

    @Override
    public Compiled compile(Route route, String path, TableLookup tables) {
        return tableExists
                ? new RoutePlan(route, path, List.of(plan), List.of())
                : new InvalidRoute(List.of(new Problem(
                        path + ".tables[0].table", "table ks.t does not exist; create it or correct the name")));
    }

    @Override
    public Reading reader(RoutePlan route) {
        return (record, micros) -> read(route.tables().get(0), record, micros);
    }

    static Outcome read(TablePlan table, ConsumerRecord<byte[], byte[]> record, long micros) {
        String[] key = text(record.key()).split("/", -1);
        if (record.value() == null) {
            return new Outcome.Rows(List.of(Rows.delete(table, micros, key)));
        }
        String value = text(record.value());
        if (value.equals("bad")) {
            return new Outcome.Bad(new BadRecord(BadReason.MALFORMED_JSON, "value: not JSON"));
        }
        String[] columns = value.split(",", -1);
        return new Outcome.Rows(List.of(Rows.upsert(table, micros, key[0], key[1], columns[0], columns[1])));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private final class Writer implements TableWriter {
        private final TablePlan table;

        Writer(TablePlan table) {
            this.table = table;
        }

        @Override
        public TablePlan plan() {
            return table;
        }

        @Override
        public CompletionStage<?> write(RowGroup group) {
            Request request = new Request(group);
            requests.add(request);
            return request.answer;
        }
    }
}
