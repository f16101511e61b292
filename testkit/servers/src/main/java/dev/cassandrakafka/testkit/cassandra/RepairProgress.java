package dev.cassandrakafka.testkit.cassandra;

import dev.cassandrakafka.testkit.process.ServerException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.Notification;
import javax.management.NotificationListener;
import net.jcip.annotations.ThreadSafe;

/** Hears what a node says of its repairs: {@code org.apache.cassandra.utils.progress.ProgressEventType}, by ordinal. */
@ThreadSafe
final class RepairProgress implements NotificationListener {
    private static final int ERROR = 2;
    private static final int ABORT = 3;
    private static final int COMPLETE = 5;

    private final Map<String, String> failures = new ConcurrentHashMap<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();

    @Override
    public void handleNotification(Notification notification, Object handback) {
        if (notification.getUserData() instanceof Map<?, ?> event && event.get("type") instanceof Integer type) {
            var repair = String.valueOf(notification.getSource());
            if (type == ERROR || type == ABORT) {
                failures.put(repair, notification.getMessage());
            } else if (type == COMPLETE) {
                completed.add(repair);
            }
        }
    }

    /** Whether the repair with this number has ended well. */
    boolean ended(int number) {
        var repair = "repair:" + number;
        if (failures.containsKey(repair)) {
            throw new ServerException("the repair failed: " + failures.get(repair));
        }
        return completed.contains(repair);
    }
}
