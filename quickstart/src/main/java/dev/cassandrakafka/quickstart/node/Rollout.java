package dev.cassandrakafka.quickstart.node;

import java.util.List;

/**
 * What a rolling update does next, with one pod more than wanted at most and none fewer than wanted ready: a pure decision.
 *
 * @param start how many pods of the current template to start
 * @param terminate which pods to end
 */
record Rollout<P extends Rollout.Member>(int start, List<P> terminate) {
    /** What the decision must know of a pod. */
    interface Member {
        /** Whether it serves. */
        boolean isReady();
    }

    static <P extends Member> Rollout<P> next(int wanted, List<P> current, List<P> outdated) {
        if (current.size() > wanted) {
            return new Rollout<>(0, current.subList(wanted, current.size()));
        }
        int surge = outdated.isEmpty() ? 0 : 1;
        int room = wanted + surge - current.size() - outdated.size();
        int start = Math.max(0, Math.min(wanted - current.size(), room));
        return new Rollout<>(start, dispensable(wanted, current, outdated));
    }

    private static <P extends Member> List<P> dispensable(int wanted, List<P> current, List<P> outdated) {
        List<P> unready = outdated.stream().filter(pod -> !pod.isReady()).toList();
        if (!unready.isEmpty()) {
            return unready;
        }
        long ready = current.stream().filter(Member::isReady).count();
        long spare = Math.min(outdated.size(), ready + outdated.size() - wanted);
        return outdated.subList(0, (int) Math.max(0, spare));
    }
}
