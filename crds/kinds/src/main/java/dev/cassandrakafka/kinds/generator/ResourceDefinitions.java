package dev.cassandrakafka.kinds.generator;

import dev.cassandrakafka.kinds.v1alpha1.CassandraSink;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkSpec;
import dev.cassandrakafka.kinds.v1alpha1.CassandraSinkStatus;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.CustomResource;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The definitions of our kinds: what fabric8's generator reads from the records, with what its annotations cannot say added
 * (fabric8 7.5.2 has no formats, no list types, no order, and sorts printer columns).
 */
public final class ResourceDefinitions {
    private ResourceDefinitions() {}

    /** All of them, in the order of their names. */
    public static List<CustomResourceDefinition> all() {
        return List.of(sink());
    }

    private static CustomResourceDefinition sink() {
        CustomResourceDefinition crd = generated(CassandraSink.class);
        CustomResourceDefinitionVersion version = crd.getSpec().getVersions().get(0);
        JSONSchemaProps root = version.getSchema().getOpenAPIV3Schema();
        JSONSchemaProps spec = SchemaNode.field(root, "spec");
        JSONSchemaProps status = SchemaNode.field(root, "status");
        RecordShape.apply(CassandraSinkSpec.class, spec);
        RecordShape.apply(CassandraSinkStatus.class, status);
        EmbeddedTypes.trim(SchemaNode.field(spec, "template"));
        ConditionSchema.apply(SchemaNode.field(status, "conditions"));
        status.setDefault(StandardTexts.json(Map.of("observedGeneration", -1)));
        StandardTexts.apply(
                root,
                CassandraSink.class,
                "spec is what is wanted: which topics flow into which tables, and how.",
                "status is what is seen. It is written by the operator alone.");
        version.setAdditionalPrinterColumns(PrinterColumns.ofSink());
        return crd;
    }

    private static CustomResourceDefinition generated(Class<? extends CustomResource<?, ?>> kind) {
        List<HasMetadata> seen = new ArrayList<>();
        new CRDGenerator()
                .customResourceClasses(kind)
                .forCRDVersions("v1")
                .withPostProcessor(new Capture(seen))
                .withOutput(new Nowhere())
                .generate();
        return (CustomResourceDefinition) seen.get(0);
    }

    private record Capture(List<HasMetadata> seen) implements CRDPostProcessor {
        @Override
        public HasMetadata process(HasMetadata crd, String crdSpecVersion) {
            seen.add(crd);
            return crd;
        }
    }

    /** The generator insists on writing somewhere and on a file that it would be. */
    private static final class Nowhere implements CRDGenerator.CRDOutput<ByteArrayOutputStream> {
        @Override
        public ByteArrayOutputStream outputFor(String crdName) {
            return new ByteArrayOutputStream();
        }

        @Override
        public URI crdURI(String crdName) {
            return new File(crdName).toURI();
        }

        @Override
        public void close() {
            // nothing was opened
        }
    }
}
