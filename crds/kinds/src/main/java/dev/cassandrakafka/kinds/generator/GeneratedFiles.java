package dev.cassandrakafka.kinds.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every generated file of the kinds: its path from the root of the checkout, and its text. */
public final class GeneratedFiles {
    /** The command that writes them, as people call it from the root of the checkout. */
    public static final String COMMAND = "crds/generate.sh";

    private static final String HEADER = "# Generated from crds/kinds by " + COMMAND + "; change the records there.\n";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER, YAMLGenerator.Feature.SPLIT_LINES)
            .enable(
                    YAMLGenerator.Feature.MINIMIZE_QUOTES,
                    YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS,
                    YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private GeneratedFiles() {}

    /** The files in memory, always the same for the same records. */
    public static Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        for (CustomResourceDefinition crd : ResourceDefinitions.all()) {
            String name = crd.getMetadata().getName();
            String yaml = yaml(crd);
            files.put("crds/" + name + ".yaml", HEADER + yaml);
            files.put(ChartTemplate.FOLDER + name + ".yaml", ChartTemplate.of(yaml));
        }
        files.put("docs/api.md", ApiReference.of(ResourceDefinitions.all()));
        return files;
    }

    private static String yaml(Object object) {
        try {
            return YAML.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition that cannot be written as YAML", e);
        }
    }
}
