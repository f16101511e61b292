package dev.cassandrakafka.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.LintResult;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all values. */
class ChartTest {
    private static final int MAX_LABEL = 63;
    private static final int MAX_NAME = 253;

    @Test
    void theStrictLintFindsNothing() {
        // When
        LintResult lint = Chart.lint();
        // Then
        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
        assertThat(lint.getMessages()).allMatch(message -> message.contains("icon is recommended"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void valuesMakeTheObjectsThatTheirFileNames(ValuesFile values) {
        assertThat(String.join(" ", Rendered.of(values).kinds())).isEqualTo(values.expected());
    }

    @ParameterizedTest
    @MethodSource("refused")
    void wrongValuesAreRefusedWithTheirMessage(ValuesFile values) {
        assertThatThrownBy(() -> Rendered.of(values)).hasMessageContaining(values.expected());
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void namesAndLabelsAreShortEnough(ValuesFile values) {
        assertThat(Rendered.of(values).objects()).allSatisfy(object -> {
            assertThat(object.getMetadata().getName())
                    .hasSizeLessThanOrEqualTo(isOfRights(object) ? MAX_NAME : MAX_LABEL);
            assertThat(object.getMetadata().getLabels())
                    .containsKeys("app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version")
                    .allSatisfy((key, value) -> assertThat(value).hasSizeLessThanOrEqualTo(MAX_LABEL));
        });
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void noTwoObjectsAreTheSame(ValuesFile values) {
        assertThat(Rendered.of(values).objects())
                .extracting(ChartTest::identity)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyRightIsForTheAccountOfThePod(ValuesFile values) {
        // Given
        Rendered rendered = Rendered.of(values);
        // When
        Stream<Subject> subjects = Stream.concat(
                rendered.all(RoleBinding.class).stream().flatMap(binding -> binding.getSubjects().stream()),
                rendered.all(ClusterRoleBinding.class).stream().flatMap(binding -> binding.getSubjects().stream()));
        // Then
        assertThat(subjects).allSatisfy(subject -> {
            assertThat(subject.getName()).isEqualTo(rendered.pod().getServiceAccountName());
            assertThat(subject.getNamespace()).isEqualTo(Chart.NAMESPACE);
        });
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void everyBindingLeadsToARoleThatIsThere(ValuesFile values) {
        // Given
        Rendered rendered = Rendered.of(values);
        List<String> roles =
                rendered.objects().stream().map(ChartTest::identity).toList();
        // Then
        assertThat(rendered.all(RoleBinding.class)).allSatisfy(binding -> assertThat(roles)
                .contains("Role " + binding.getMetadata().getNamespace() + "/"
                        + binding.getRoleRef().getName()));
        assertThat(rendered.all(ClusterRoleBinding.class)).allSatisfy(binding -> assertThat(roles)
                .contains("ClusterRole null/" + binding.getRoleRef().getName()));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void nobodyMayDoEverything(ValuesFile values) {
        assertThat(Rendered.of(values).all(ClusterRole.class))
                .flatMap(ClusterRole::getRules)
                .allSatisfy(rule -> assertThat(List.of(rule.getVerbs(), rule.getResources(), rule.getApiGroups()))
                        .noneMatch(part -> part.contains("*")));
    }

    /** Roles and bindings may have names of any length that fits into a path. */
    private static boolean isOfRights(HasMetadata object) {
        return object.getApiVersion().startsWith("rbac.authorization.k8s.io/");
    }

    private static String identity(HasMetadata object) {
        return object.getKind() + " " + object.getMetadata().getNamespace() + "/"
                + object.getMetadata().getName();
    }

    static List<ValuesFile> accepted() {
        return ValuesFile.accepted();
    }

    static List<ValuesFile> refused() {
        return ValuesFile.refused();
    }
}
