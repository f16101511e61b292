package dev.cassandrakafka.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class that needs the product installed on a cluster. Without {@code e2e/run.sh} it is skipped, and counted as such. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({ClusterCondition.class, PlatformExtension.class})
@interface OnACluster {}
