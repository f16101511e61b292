package dev.cassandrakafka.operator.desired;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.model.pipeline.SinkPipeline;
import dev.cassandrakafka.operator.identity.ResourceIdentity;
import java.io.UncheckedIOException;
import java.util.Objects;
import net.jcip.annotations.Immutable;

/** Writes the pipeline file: the spec without what only Kubernetes needs. The same spec gives the same bytes. */
@Immutable
final class PipelineFile {
    private static final ObjectMapper YAML = YAMLMapper.builder(
                    new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER))
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private PipelineFile() {}

    static String render(ResourceIdentity sink, CassandraSinkSpec spec) {
        var group = Objects.requireNonNullElse(spec.kafka().groupId(), sink.pipelineName());
        var pipeline = new SinkPipeline(
                sink.pipelineName(), spec.kafka().withGroupId(group), spec.cassandra(), spec.routes(), spec.errors());
        try {
            return YAML.writeValueAsString(pipeline);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("records of the model can always be written", e);
        }
    }
}
