package dev.cassandrakafka.capture;

import dev.cassandrakafka.capture.segment.FileSegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentDirectory;
import dev.cassandrakafka.capture.segment.SegmentFile;
import dev.cassandrakafka.capture.segment.SegmentIndex;
import dev.cassandrakafka.model.cdc.CaptureSpec;
import dev.cassandrakafka.model.status.RuntimeReason;
import dev.cassandrakafka.runtime.main.RoleContext;
import java.io.IOException;
import java.nio.file.Path;
import net.jcip.annotations.NotThreadSafe;

/** Deletes completed segments unread, so that a node whose changes nobody wants does not refuse writes. */
@NotThreadSafe
final class DropRunner {
    private final CaptureSpec capture;
    private final SegmentDirectory directory;
    private final RoleContext context;
    private final CaptureBoard board;
    private final Pause pause;
    private long dropped;

    DropRunner(CaptureSpec capture, RoleContext context, CaptureBoard board, Pause pause) {
        this.capture = capture;
        this.directory = new FileSegmentDirectory(Path.of(capture.directory()));
        this.context = context;
        this.board = board;
        this.pause = pause;
    }

    void run() throws InterruptedException {
        while (!context.stopping()) {
            context.heartbeat().beat();
            try {
                drop();
                board.waiting(
                        RuntimeReason.DROPPING,
                        "spec.capture.mode: Drop; %d segments were deleted unread".formatted(dropped));
            } catch (IOException e) {
                board.waiting(RuntimeReason.INVALID_CONFIGURATION, "spec.capture.directory: " + e);
            }
            pause.millis(capture.pollMillis());
        }
    }

    private void drop() throws IOException {
        for (SegmentFile file : directory.scan()) {
            if (file.index().filter(SegmentIndex::completed).isPresent()) {
                directory.delete(file.name());
                dropped++;
            }
        }
    }
}
