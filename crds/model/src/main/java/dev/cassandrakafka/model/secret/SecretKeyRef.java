package dev.cassandrakafka.model.secret;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** One key of a Secret in the namespace of the resource. A runtime finds its value in the file {@code <secrets-dir>/<name>/<key>}. */
public record SecretKeyRef(
        @Required
                @Size(min = 1, max = 253)
                @Pattern("^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$")
                @JsonPropertyDescription("name is the name of the Secret, in the namespace of the resource.")
                String name,
        @Required
                @Size(min = 1, max = 253)
                @Pattern("^[-._a-zA-Z0-9]+$")
                @JsonPropertyDescription("key is the key in the data of the Secret.")
                String key) {}
