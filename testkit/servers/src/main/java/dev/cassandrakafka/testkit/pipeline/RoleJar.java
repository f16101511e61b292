package dev.cassandrakafka.testkit.pipeline;

import dev.cassandrakafka.testkit.guard.GuardedMain;
import dev.cassandrakafka.testkit.process.ServerClassPath;
import dev.cassandrakafka.testkit.process.ServerException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/**
 * A role as the build packs it, for {@code java -jar}; here it runs behind the guard, so what its manifest says is said to the JVM.
 *
 * @param file its jar, with {@code lib/} beside it
 */
public record RoleJar(Path file) {
    private static final String JAR = "runtime/%1$s/target/%1$s/%1$s.jar";

    /**
     * Finds the jar of a role in a checkout that has been built.
     *
     * @throws ServerException when it is not there
     */
    public static RoleJar of(Path repository, String role) {
        var file = repository.resolve(JAR.formatted(role)).toAbsolutePath().normalize();
        if (!Files.exists(file)) {
            throw new ServerException("%s is missing; build it: mvn -pl runtime/%s -am package".formatted(file, role));
        }
        return new RoleJar(file);
    }

    /** The jar, with what its manifest names, and the guard. */
    public ServerClassPath classPath() {
        var guard = GuardedMain.class.getProtectionDomain().getCodeSource().getLocation();
        return new ServerClassPath(file + File.pathSeparator + Path.of(guard.getPath()));
    }

    String mainClass() {
        return attribute(Attributes.Name.MAIN_CLASS.toString())
                .orElseThrow(() -> new ServerException(file + " names no Main-Class"));
    }

    /** {@code Add-Opens} and {@code Add-Exports} of the manifest, which Java heeds only with {@code -jar}. */
    public List<String> moduleFlags() {
        var flags = new ArrayList<String>();
        flags.addAll(moduleFlags("Add-Opens", "--add-opens="));
        flags.addAll(moduleFlags("Add-Exports", "--add-exports="));
        return flags;
    }

    private List<String> moduleFlags(String attribute, String flag) {
        return attribute(attribute).stream()
                .flatMap(packages -> List.of(packages.trim().split("\\s+", -1)).stream())
                .map(name -> flag + name + "=ALL-UNNAMED")
                .toList();
    }

    private Optional<String> attribute(String name) {
        try (var jar = new JarFile(file.toFile())) {
            return Optional.ofNullable(jar.getManifest().getMainAttributes().getValue(name));
        } catch (IOException e) {
            throw new ServerException("cannot read " + file, e);
        }
    }
}
