package dev.cassandrakafka.sink.read;

import dev.cassandrakafka.model.path.FieldPath.Field;
import dev.cassandrakafka.model.path.FieldPath.Index;
import dev.cassandrakafka.model.path.FieldPath.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jcip.annotations.NotThreadSafe;
import org.jspecify.annotations.Nullable;

/**
 * A place in a JSON document that somebody asks for, or that lies on the way to one: what a mapping asks for, as a tree. Anything that
 * has no node is skipped without being read.
 */
@NotThreadSafe
final class FieldNode {
    private static final Target[] NONE = {};

    private final String path;
    private final Map<String, FieldNode> fields = new HashMap<>();
    private final List<@Nullable FieldNode> elements = new ArrayList<>();
    private Target[] targets = NONE;
    private long seenIn;

    private FieldNode(String path) {
        this.path = path;
    }

    /** The tree of all targets of one root. */
    static FieldNode tree(String root, List<Target> targets) {
        FieldNode tree = new FieldNode(root);
        targets.forEach(target -> tree.add(target, 0));
        return tree;
    }

    private void add(Target target, int depth) {
        List<Step> steps = target.path().steps();
        if (depth == steps.size()) {
            List<Target> all = new ArrayList<>(List.of(targets));
            all.add(target);
            targets = all.toArray(Target[]::new);
        } else {
            child(steps.get(depth)).add(target, depth + 1);
        }
    }

    private FieldNode child(Step step) {
        if (step instanceof Field field) {
            return fields.computeIfAbsent(field.name(), name -> new FieldNode(path + "." + name));
        }
        int index = ((Index) step).index();
        while (elements.size() <= index) {
            elements.add(null);
        }
        FieldNode known = elements.get(index);
        FieldNode child = known == null ? new FieldNode(path + "[" + index + "]") : known;
        elements.set(index, child);
        return child;
    }

    String path() {
        return path;
    }

    Target[] targets() {
        return targets;
    }

    boolean wantsFields() {
        return !fields.isEmpty();
    }

    boolean wantsElements() {
        return !elements.isEmpty();
    }

    @Nullable
    FieldNode field(String name) {
        return fields.get(name);
    }

    @Nullable
    FieldNode element(int index) {
        return index < elements.size() ? elements.get(index) : null;
    }

    /** Marks it as met in a document; tells whether it was met there before, which a name that stands twice in an object does. */
    boolean metAgain(long document) {
        boolean again = seenIn == document;
        seenIn = document;
        return again;
    }

    /** Takes back what was read here and below. */
    void forget(Cells cells) {
        seenIn = 0;
        for (Target target : targets) {
            cells.setAbsent(target.cell());
        }
        fields.values().forEach(child -> child.forget(cells));
        for (FieldNode child : elements) {
            if (child != null) {
                child.forget(cells);
            }
        }
    }
}
