package dev.cassandrakafka.histories.plan;

/**
 * One thing that happens in a history. As text it is one line, so that a history can be kept in a file. Tables are named as in {@code ks.wide};
 * whoever runs the step puts the name of the keyspace there.
 */
public sealed interface Step {
    /** The keyspace of every statement. */
    String KEYSPACE = "ks.";

    /** A statement that changes rows. */
    record Write(String cql) implements Step {
        @Override
        public String text() {
            return "write " + cql;
        }
    }

    /** A statement that changes the schema. */
    record SchemaChange(String cql) implements Step {
        @Override
        public String text() {
            return "schema " + cql;
        }
    }

    /** A table is emptied, for which every node must be up. */
    record Truncate(String table) implements Step {
        @Override
        public String text() {
            return "truncate " + table;
        }
    }

    /** From here on changes are captured; tables that come later are so from their creation. */
    record Begin() implements Step {
        @Override
        public String text() {
            return "begin";
        }
    }

    /** Something is done to a process, such as {@code node 2} or {@code broker 1}. */
    record Fault(Act act, String victim) implements Step {
        @Override
        public String text() {
            return act.text() + " " + victim;
        }
    }

    /** Large rows are written while no agent reads, until {@code cdc_raw} is full and writes are refused. */
    record Fill(String table) implements Step {
        @Override
        public String text() {
            return "fill " + table;
        }
    }

    /** Waits until agents have read so much that large rows are taken again. */
    record Drain(String table) implements Step {
        @Override
        public String text() {
            return "drain " + table;
        }
    }

    /** The node that is away stays so until others keep no more hints for it. */
    record OutlastHints() implements Step {
        @Override
        public String text() {
            return "outlast hints";
        }
    }

    /** The line for a file. */
    String text();

    /** The inverse of {@link #text}. Throws IllegalArgumentException when it is no step. */
    static Step parse(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String rest = space < 0 ? "" : line.substring(space + 1);
        return switch (word) {
            case "write" -> new Write(rest);
            case "schema" -> new SchemaChange(rest);
            case "truncate" -> new Truncate(rest);
            case "begin" -> new Begin();
            case "fill" -> new Fill(rest);
            case "drain" -> new Drain(rest);
            case "outlast" -> new OutlastHints();
            default -> new Fault(Act.of(word), rest);
        };
    }
}
