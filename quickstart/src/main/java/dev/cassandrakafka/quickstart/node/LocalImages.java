package dev.cassandrakafka.quickstart.node;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What an image is on this machine: a jar that {@code java -jar} runs.
 *
 * @param jars the jar of each image, by the image's name as the pod template has it
 */
public record LocalImages(Map<String, Path> jars) {

    public LocalImages {
        jars = Map.copyOf(jars);
    }

    Optional<Path> jar(String image) {
        return Optional.ofNullable(jars.get(image));
    }
}
