package dev.cassandrakafka.testkit.kubernetes.josdk;

import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import java.io.Serial;
import java.util.Map;

/** The kind of {@code widget-crd.yaml}. */
@Group("example.dev")
@Version("v1")
public class Widget extends CustomResource<Map<String, Object>, Map<String, Object>> implements Namespaced {
    @Serial
    private static final long serialVersionUID = 1L;
}
