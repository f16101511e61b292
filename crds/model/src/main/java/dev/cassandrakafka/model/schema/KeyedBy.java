package dev.cassandrakafka.model.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** No two items of the list share these fields; several people may each own an item of it ({@code x-kubernetes-list-type: map}). */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeyedBy {
    /** The JSON names of the fields that tell the items apart; each of them is required in an item. */
    String[] value();
}
