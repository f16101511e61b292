package dev.cassandrakafka.runtime.main;

import dev.cassandrakafka.runtime.config.PipelineFile;
import java.nio.file.Path;

/**
 * What a process does with its pipeline.
 *
 * @param <T> the record of the pipeline file
 */
public interface Role<T> {

    /** Name of the role as in {@code /status}: {@code sink}. */
    String name();

    /** How the pipeline file is read. */
    PipelineFile<T> file(Path path);

    /** Name of the pipeline. */
    String pipelineName(T pipeline);

    /**
     * Does the work, on the main thread, until {@link RoleContext#stopping()}. Servers that are away and configuration that does not fit are
     * no reason to return or throw: they are published and tried again. What is thrown ends the process.
     */
    void run(T pipeline, RoleContext context) throws InterruptedException;
}
