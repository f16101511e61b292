package dev.cassandrakafka.testkit.kubernetes.josdk;

import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.javaoperatorsdk.operator.api.reconciler.Context;
import io.javaoperatorsdk.operator.api.reconciler.ControllerConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.Reconciler;
import io.javaoperatorsdk.operator.api.reconciler.UpdateControl;
import io.javaoperatorsdk.operator.api.reconciler.Workflow;
import io.javaoperatorsdk.operator.api.reconciler.dependent.Dependent;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.CRUDKubernetesDependentResource;
import java.util.Map;

/** The framework's own way: a dependent by server-side apply with matching, and a status by server-side apply. */
@Workflow(dependents = @Dependent(type = WidgetReconciler.Workload.class))
@ControllerConfiguration(name = "widgets")
public final class WidgetReconciler implements Reconciler<Widget> {

    /** A Deployment with the replicas of the widget. */
    public static final class Workload extends CRUDKubernetesDependentResource<Deployment, Widget> {
        @Override
        protected Deployment desired(Widget widget, Context<Widget> context) {
            var labels = Map.of("widget", widget.getMetadata().getName());
            return new DeploymentBuilder()
                    .withNewMetadata()
                    .withName(widget.getMetadata().getName())
                    .withNamespace(widget.getMetadata().getNamespace())
                    .endMetadata()
                    .withNewSpec()
                    .withReplicas((Integer) widget.getSpec().get("replicas"))
                    .withNewSelector()
                    .withMatchLabels(labels)
                    .endSelector()
                    .withNewTemplate()
                    .withNewMetadata()
                    .withLabels(labels)
                    .endMetadata()
                    .withNewSpec()
                    .addNewContainer()
                    .withName("main")
                    .withImage("image:1")
                    .endContainer()
                    .endSpec()
                    .endTemplate()
                    .endSpec()
                    .build();
        }
    }

    @Override
    public UpdateControl<Widget> reconcile(Widget widget, Context<Widget> context) {
        var patch = new Widget();
        patch.setMetadata(new ObjectMetaBuilder()
                .withName(widget.getMetadata().getName())
                .withNamespace(widget.getMetadata().getNamespace())
                .build());
        patch.setStatus(Map.of("observedGeneration", widget.getMetadata().getGeneration()));
        return UpdateControl.patchStatus(patch);
    }
}
