package dev.cassandrakafka.histories;

import dev.cassandrakafka.histories.plan.Act;
import dev.cassandrakafka.testkit.cassandra.CassandraNode;
import dev.cassandrakafka.testkit.kafka.KafkaBroker;
import dev.cassandrakafka.testkit.pipeline.RoleProcess;
import dev.cassandrakafka.testkit.process.ChildProcess;
import java.util.function.Supplier;

/** A process that faults are done to. */
record Victim(
        Runnable kill, Runnable stop, Runnable freeze, Runnable thaw, Runnable start, Supplier<ChildProcess> process) {

    static Victim of(CassandraNode node) {
        return new Victim(node::kill, node::stop, node::freeze, node::thaw, node::start, node::process);
    }

    static Victim of(KafkaBroker broker) {
        return new Victim(broker::kill, broker::stop, broker::freeze, broker::thaw, broker::start, broker::process);
    }

    static Victim of(RoleProcess role) {
        return new Victim(role::kill, role::stop, role::freeze, role::thaw, role::start, role::process);
    }

    void suffer(Act act) {
        switch (act) {
            case KILL -> kill.run();
            case STOP -> stop.run();
            case FREEZE -> freeze.run();
            case THAW -> thaw.run();
            case START -> start.run();
        }
    }

    boolean isAlive() {
        return process.get().isAlive();
    }
}
