package dev.cassandrakafka.sink.plan;

import dev.cassandrakafka.model.route.Column;
import dev.cassandrakafka.model.route.DeletePolicy;
import dev.cassandrakafka.model.route.EpochUnit;
import dev.cassandrakafka.model.route.Format;
import dev.cassandrakafka.model.route.KeySpec;
import dev.cassandrakafka.model.route.MappedNumber;
import dev.cassandrakafka.model.route.MissingPolicy;
import dev.cassandrakafka.model.route.NullPolicy;
import dev.cassandrakafka.model.route.Route;
import dev.cassandrakafka.model.route.TableMapping;
import dev.cassandrakafka.model.route.ValueSpec;
import dev.cassandrakafka.model.route.WriteOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a route of one table. */
public final class RouteBuilder {
    private final String keyspace;
    private final String table;
    private final List<Column> columns = new ArrayList<>();
    private Format key = Format.STRING;
    private Format value = Format.JSON;
    private MissingPolicy missing = MissingPolicy.UNSET;
    private NullPolicy nulls = NullPolicy.UNSET;
    private WriteOrder order = WriteOrder.OFFSET;
    private DeletePolicy deletes = DeletePolicy.TOMBSTONE;
    private @Nullable Integer ttlSeconds;
    private @Nullable MappedNumber ttl;
    private @Nullable MappedNumber timestamp;

    private RouteBuilder(String keyspace, String table) {
        this.keyspace = keyspace;
        this.table = table;
    }

    public static RouteBuilder into(String keyspace, String table) {
        return new RouteBuilder(keyspace, table);
    }

    public RouteBuilder map(String column, String from) {
        columns.add(new Column(column, from, null, null));
        return this;
    }

    public RouteBuilder map(String column, String from, EpochUnit unit) {
        columns.add(new Column(column, from, null, unit));
        return this;
    }

    public RouteBuilder literal(String column, String literal) {
        columns.add(new Column(column, null, literal, null));
        return this;
    }

    public RouteBuilder column(Column column) {
        columns.add(column);
        return this;
    }

    public RouteBuilder key(Format format) {
        this.key = format;
        return this;
    }

    public RouteBuilder value(Format format) {
        this.value = format;
        return this;
    }

    public RouteBuilder missing(MissingPolicy policy) {
        this.missing = policy;
        return this;
    }

    public RouteBuilder nulls(NullPolicy policy) {
        this.nulls = policy;
        return this;
    }

    public RouteBuilder order(WriteOrder policy) {
        this.order = policy;
        return this;
    }

    public RouteBuilder deletes(DeletePolicy policy) {
        this.deletes = policy;
        return this;
    }

    public RouteBuilder ttlSeconds(int seconds) {
        this.ttlSeconds = seconds;
        return this;
    }

    public RouteBuilder ttl(String from, @Nullable EpochUnit unit) {
        this.ttl = new MappedNumber(from, unit);
        return this;
    }

    public RouteBuilder timestamp(String from, @Nullable EpochUnit unit) {
        this.timestamp = new MappedNumber(from, unit);
        return this;
    }

    public Route route() {
        return new Route(List.of("topic"), new KeySpec(key), new ValueSpec(value), List.of(mapping()));
    }

    public TableMapping mapping() {
        return new TableMapping(
                keyspace, table, columns, null, missing, nulls, order, deletes, ttlSeconds, ttl, timestamp);
    }

    /** The plan, which must be valid. */
    public RoutePlan plan(FakeTable tables) {
        Compiled compiled = RouteCompiler.compile(route(), "routes[0]", tables.lookup());
        if (compiled instanceof RoutePlan plan) {
            return plan;
        }
        throw new AssertionError(compiled);
    }

    /** What is wrong, one line for each. */
    public List<String> problems(FakeTable tables) {
        Compiled compiled = RouteCompiler.compile(route(), "routes[0]", tables.lookup());
        return compiled instanceof InvalidRoute invalid
                ? invalid.problems().stream().map(Problem::toString).toList()
                : List.of();
    }
}
