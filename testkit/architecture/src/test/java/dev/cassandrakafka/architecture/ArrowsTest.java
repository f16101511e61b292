package dev.cassandrakafka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code operator -> crds/kinds -> crds/model}, {@code runtime/* -> runtime/common -> crds/model}, and never across. */
class ArrowsTest {
    private static final JavaClasses CLASSES = Project.classes();

    private static final String MODEL = "dev.cassandrakafka.model..";
    private static final String KINDS = "dev.cassandrakafka.kinds..";
    private static final String OPERATOR = "dev.cassandrakafka.operator..";
    private static final String COMMON = "dev.cassandrakafka.runtime..";
    private static final String SINK = "dev.cassandrakafka.sink..";

    private static final String[] KUBERNETES = {"io.fabric8.kubernetes..", "io.fabric8.crd..", "io.javaoperatorsdk.."};
    private static final String[] DATA = {"org.apache.kafka..", "com.datastax..", "org.apache.cassandra.."};

    @ParameterizedTest
    @MethodSource("arrows")
    void anArrowPointsOneWay(ArchRule arrow) {
        arrow.check(CLASSES);
    }

    @Test
    void everyRoomIsSeen() {
        assertThat(List.of(MODEL, KINDS, OPERATOR, COMMON, SINK)).allSatisfy(room -> assertThat(CLASSES)
                .anyMatch(type -> type.getPackageName().startsWith(room.replace("..", ""))));
    }

    static List<ArchRule> arrows() {
        return List.of(
                none(MODEL, "the model is what all others read", KINDS, OPERATOR, COMMON, SINK),
                none(MODEL, "the model is plain Java", KUBERNETES),
                none(MODEL, "the model is plain Java", DATA),
                none(KINDS, "the kinds are read by the operator", OPERATOR, COMMON, SINK),
                none(KINDS, "the kinds know no servers of data", DATA),
                none(OPERATOR, "what passes between operator and runtime is a file and /status", COMMON, SINK),
                none(OPERATOR, "the operator never touches data", DATA),
                none(COMMON, "what passes between operator and runtime is a file and /status", OPERATOR, KINDS),
                none(COMMON, "what is common knows no role", SINK),
                none(COMMON, "a runtime runs without Kubernetes", KUBERNETES),
                none(SINK, "what passes between operator and runtime is a file and /status", OPERATOR, KINDS),
                none(SINK, "a runtime runs without Kubernetes", KUBERNETES));
    }

    private static ArchRule none(String from, String because, String... to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to)
                .because(because);
    }
}
