package dev.cassandrakafka.testkit.process;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The class path of one server, which its module carries as the text resource {@code META-INF/testkit/<server>.classpath}, so that the
 * server's jars never meet those of the test. The module's own classes come first.
 *
 * @param value entries separated as the platform does it
 */
public record ServerClassPath(String value) {
    private static final String RESOURCE = "META-INF/testkit/%s.classpath";

    /**
     * Reads the class path of a server whose module is a dependency of the caller, as a directory of classes or as a jar.
     *
     * @throws ServerException when no such module is there
     */
    public static ServerClassPath of(String server) {
        var resource = RESOURCE.formatted(server);
        var url = ServerClassPath.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw new ServerException(
                    "%s is not on the class path; add the module testkit-server-%s".formatted(resource, server));
        }
        try (var in = url.openStream()) {
            var dependencies = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new ServerClassPath(home(url, resource) + File.pathSeparator + dependencies);
        } catch (IOException | URISyntaxException e) {
            throw new ServerException("cannot read " + url, e);
        }
    }

    private static Path home(URL url, String resource) throws IOException, URISyntaxException {
        if (url.openConnection() instanceof JarURLConnection jar) {
            return Path.of(jar.getJarFileURL().toURI());
        }
        var file = Path.of(url.toURI());
        return file.resolve("../".repeat(Path.of(resource).getNameCount())).normalize();
    }
}
