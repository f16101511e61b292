package dev.cassandrakafka.runtime.secret;

import dev.cassandrakafka.model.secret.SecretKeyRef;
import dev.cassandrakafka.runtime.config.ConfigurationException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import net.jcip.annotations.ThreadSafe;

/**
 * The secrets of a pipeline as files, {@code <directory>/<secret>/<key>}, as Kubernetes mounts them. A value is UTF-8 text and taken as it
 * is, less one newline at its end ({@code \n} or {@code \r\n}), which editors and {@code echo} add. Nothing is kept: each call reads the
 * file, so a rotated secret is seen by whoever asks again.
 */
@ThreadSafe
public final class SecretFiles {
    private final Path directory;

    /** Secrets below the directory, which need not exist while no secret is asked for. */
    public SecretFiles(Path directory) {
        this.directory = directory;
    }

    /**
     * The value.
     *
     * @param specPath path of the reference in the resource, for the message: {@code spec.kafka.authentication.passwordSecretRef}
     * @throws ConfigurationException if there is no such file, or it cannot be read as text
     */
    public Secret read(String specPath, SecretKeyRef ref) {
        Path file = directory.resolve(ref.name()).resolve(ref.key());
        try {
            return new Secret(withoutNewline(Files.readString(file)));
        } catch (NoSuchFileException e) {
            throw new ConfigurationException(missing(specPath, ref, file), e);
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(
                    "%s: key \"%s\" of Secret \"%s\" is not UTF-8 text; store it as text"
                            .formatted(specPath, ref.key(), ref.name()),
                    e);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s: file %s of Secret \"%s\" cannot be read; check its permissions"
                            .formatted(specPath, file, ref.name()),
                    e);
        }
    }

    /**
     * The file that holds the value, of a secret that is no text and that a client reads itself.
     *
     * @param specPath path of the reference in the resource, for the message
     * @throws ConfigurationException if there is no such file
     */
    public Path file(String specPath, SecretKeyRef ref) {
        Path file = directory.resolve(ref.name()).resolve(ref.key());
        if (!Files.isReadable(file)) {
            throw new ConfigurationException(missing(specPath, ref, file));
        }
        return file;
    }

    /** Begins to watch for changes of any secret. */
    public SecretWatch watch(Clock clock) {
        return new SecretWatch(directory, clock);
    }

    private String missing(String specPath, SecretKeyRef ref, Path file) {
        return Files.isDirectory(directory.resolve(ref.name()))
                ? "%s: Secret \"%s\" has no key \"%s\" (no file %s); add the key or name another"
                        .formatted(specPath, ref.name(), ref.key(), file)
                : "%s: Secret \"%s\" is not there (no directory %s); create it or correct the name"
                        .formatted(specPath, ref.name(), file.getParent());
    }

    private static String withoutNewline(String text) {
        int end = text.endsWith("\r\n") ? 2 : text.endsWith("\n") ? 1 : 0;
        return text.substring(0, text.length() - end);
    }
}
