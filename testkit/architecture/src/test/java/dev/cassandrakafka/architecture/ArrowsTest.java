package dev.cassandrakafka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code operator -> crds/kinds -> crds/model}, {@code runtime/<role> -> runtime/change -> runtime/common -> crds/model}, and never across:
 * a role knows no other role.
 */
class ArrowsTest {
    private static final JavaClasses CLASSES = Project.classes();

    private static final String MODEL = "dev.cassandrakafka.model..";
    private static final String KINDS = "dev.cassandrakafka.kinds..";
    private static final String OPERATOR = "dev.cassandrakafka.operator..";
    private static final String COMMON = "dev.cassandrakafka.runtime..";
    private static final String CHANGE = "dev.cassandrakafka.change..";
    private static final String SINK = "dev.cassandrakafka.sink..";
    private static final String CAPTURE = "dev.cassandrakafka.capture..";
    private static final String MERGE = "dev.cassandrakafka.merge..";
    private static final String SNAPSHOT = "dev.cassandrakafka.snapshot..";
    private static final String CONTROL = "dev.cassandrakafka.control..";

    private static final List<String> ROLES = List.of(SINK, CAPTURE, MERGE, SNAPSHOT, CONTROL);
    private static final List<String> RUNTIME = with(ROLES, COMMON, CHANGE);

    private static final List<String> KUBERNETES =
            List.of("io.fabric8.kubernetes..", "io.fabric8.crd..", "io.javaoperatorsdk..");
    private static final String CASSANDRA_ALL = "org.apache.cassandra..";
    private static final List<String> DATA = List.of("org.apache.kafka..", "com.datastax..", CASSANDRA_ALL);

    private static final String FILE_AND_STATUS = "what passes between operator and runtime is a file and /status";

    @ParameterizedTest
    @MethodSource("arrows")
    void anArrowPointsOneWay(ArchRule arrow) {
        arrow.check(CLASSES);
    }

    @Test
    void everyRoomIsSeen() {
        assertThat(with(RUNTIME, MODEL, KINDS, OPERATOR)).allSatisfy(room -> assertThat(CLASSES)
                .anyMatch(type -> type.getPackageName().startsWith(room.replace("..", ""))));
    }

    static Stream<ArchRule> arrows() {
        return Stream.of(
                        Stream.of(
                                none(MODEL, "the model is what all others read", with(RUNTIME, KINDS, OPERATOR)),
                                none(MODEL, "the model is plain Java", KUBERNETES),
                                none(MODEL, "the model is plain Java", DATA),
                                none(KINDS, "the kinds are read by the operator", with(RUNTIME, OPERATOR)),
                                none(KINDS, "the kinds know no servers of data", DATA),
                                none(OPERATOR, FILE_AND_STATUS, RUNTIME),
                                none(OPERATOR, "the operator never touches data", DATA),
                                none(COMMON, "what is common knows no role", with(ROLES, CHANGE)),
                                none(CHANGE, "what the roles of change capture share knows no role", ROLES)),
                        RUNTIME.stream().map(room -> none(room, FILE_AND_STATUS, List.of(OPERATOR, KINDS))),
                        RUNTIME.stream().map(room -> none(room, "a runtime runs without Kubernetes", KUBERNETES)),
                        ROLES.stream().map(role -> none(role, "a role knows no other role", without(ROLES, role))),
                        without(RUNTIME, CAPTURE).stream()
                                .map(room -> none(
                                        room, "Cassandra's own classes stay in the agent", List.of(CASSANDRA_ALL))))
                .flatMap(rules -> rules);
    }

    private static ArchRule none(String from, String because, List<String> to) {
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(to.toArray(String[]::new))
                .because(because);
    }

    private static List<String> with(List<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).toList();
    }

    private static List<String> without(List<String> rooms, String room) {
        return rooms.stream().filter(each -> !each.equals(room)).toList();
    }
}
