package dev.cassandrakafka.capture.read;

import dev.cassandrakafka.capture.segment.SegmentName;
import dev.cassandrakafka.runtime.log.LogKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import net.jcip.annotations.NotThreadSafe;
import org.apache.cassandra.config.DatabaseDescriptor;
import org.apache.cassandra.db.commitlog.CommitLogDescriptor;
import org.apache.cassandra.security.EncryptionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Cassandra's classes throw over a segment, as outcomes. They throw the same for a disk that cannot be read and for bytes that are
 * wrong; the file is read once more, as bytes, to tell which it is.
 */
@NotThreadSafe
final class ReadFailures {
    private static final Logger LOG = LoggerFactory.getLogger(ReadFailures.class);
    private static final long ROOM_BYTES = 64L * 1024 * 1024;

    private final SegmentName name;
    private final Path path;
    private EncryptionContext encryption = new EncryptionContext();
    private boolean keyFits = true;

    ReadFailures(SegmentName name, Path path) {
        this.name = name;
        this.path = path;
    }

    /** Its header is read. */
    void opened(CommitLogDescriptor descriptor) {
        encryption = descriptor.getEncryptionContext();
        keyFits = !encryption.isEnabled();
    }

    /** A section of it was sound. */
    void sound() {
        keyFits = true;
    }

    /** It cannot be begun; its header, if there is one, is sound. */
    ReadOutcome opening(Throwable failure) {
        return ofFile().orElseGet(() -> new ReadOutcome.Unreadable(
                DatabaseDescriptor.getEncryptionContext().isEnabled()
                        ? "spec.capture.encryption: %s cannot be decrypted: %s; add the key that the node encrypts with to the key store"
                                .formatted(name.logFile(), root(failure))
                        : "spec.capture.encryption: %s cannot be decrypted or decompressed: %s; if the node encrypts its commit log, set keyStoreSecretRef and passwordSecretRef to the key store of its transparent_data_encryption_options"
                                .formatted(name.logFile(), root(failure))));
    }

    /**
     * It cannot be read on.
     *
     * @param position in the segment
     */
    ReadOutcome reading(long position, Throwable failure) {
        reset();
        return ofFile().orElseGet(() -> {
            if (failure instanceof OutOfMemoryError && roomBytes() < ROOM_BYTES) {
                return new ReadOutcome.Unreadable(
                        "%s needs more memory than there is; raise -Xmx of the agent".formatted(name.logFile()));
            }
            if (!keyFits) {
                return new ReadOutcome.Unreadable(
                        "spec.capture.encryption: %s cannot be decrypted from its beginning: the key store has another key under the name in it; add the key that the node encrypts with"
                                .formatted(name.logFile()));
            }
            return new ReadOutcome.Damaged(
                    "%s is damaged at %d: %s".formatted(name.logFile(), position, root(failure)));
        });
    }

    /** What is wrong with the file itself, empty if all its bytes can be read. */
    private Optional<ReadOutcome> ofFile() {
        try (InputStream bytes = Files.newInputStream(path)) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(new ReadOutcome.Gone());
        } catch (IOException e) {
            return Optional.of(new ReadOutcome.Unreadable(
                    "spec.capture.directory: %s cannot be read: %s; give the agent the user of the node, and look at the disk"
                            .formatted(path, root(e))));
        }
    }

    /** A decryption that failed leaves the cipher in the middle of it, and Cassandra keeps one for all segments that a thread reads. */
    private void reset() {
        if (encryption.isEnabled()) {
            try {
                byte[] nothing = encryption.getDecryptor().doFinal();
                LOG.atDebug().addKeyValue(LogKeys.COUNT, nothing.length).log("The cipher is reset");
            } catch (IOException | GeneralSecurityException e) {
                LOG.atDebug().setCause(e).log("The cipher cannot be reset");
            }
        }
    }

    /** What the heap has left: with room for more than a segment takes, it was a damaged length that asked for more. */
    private static long roomBytes() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** What it comes down to, in words. */
    static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
