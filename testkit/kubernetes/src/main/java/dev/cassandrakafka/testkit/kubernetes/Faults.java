package dev.cassandrakafka.testkit.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import net.jcip.annotations.GuardedBy;
import net.jcip.annotations.ThreadSafe;

/** Failures that a test wants: {@code faults.answer(409).to("patch", "deployments.apps").times(2)}. */
@ThreadSafe
public final class Faults {
    @GuardedBy("this")
    private final List<Fault> faults = new ArrayList<>();

    private static final class Fault {
        private final int code;
        private final String verb;
        private final String resource;
        private int left;

        private Fault(int code, String verb, String resource, int left) {
            this.code = code;
            this.verb = verb;
            this.resource = resource;
            this.left = left;
        }

        private boolean meets(RequestLog.Entry request) {
            return left > 0
                    && (verb.equals("*") || verb.equals(request.verb()))
                    && (resource.equals("*") || resource.equals(request.resource()));
        }
    }

    /** Which requests a failure is for. */
    public final class Answer {
        private final int code;
        private final String verb;
        private final String resource;

        private Answer(int code, String verb, String resource) {
            this.code = code;
            this.verb = verb;
            this.resource = resource;
        }

        /** Only requests of this verb for this resource; {@code *} stands for all. */
        public Answer to(String ofVerb, String ofResource) {
            return new Answer(code, ofVerb, ofResource);
        }

        /** Fails the next {@code count} of them. */
        public void times(int count) {
            add(new Fault(code, verb, resource, count));
        }
    }

    /** A failure with this code, of any request so far. */
    public Answer answer(int code) {
        return new Answer(code, "*", "*");
    }

    private synchronized void add(Fault fault) {
        faults.add(fault);
    }

    /** No more failures. */
    public synchronized void clear() {
        faults.clear();
    }

    synchronized OptionalInt next(RequestLog.Entry request) {
        for (var fault : faults) {
            if (fault.meets(request)) {
                fault.left--;
                return OptionalInt.of(fault.code);
            }
        }
        return OptionalInt.empty();
    }
}
