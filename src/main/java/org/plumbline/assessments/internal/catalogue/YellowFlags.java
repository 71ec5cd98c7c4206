package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.internal.feel.Expression;

/** Beliefs, mood, work: what slows recovery (yellow-flags.yaml). No form yet. */
public record YellowFlags(List<Group> groups, List<Action> actions) {
    public record Group(String id, String title, Map<String, String> items) {}

    /** @param when null where a person judges */
    public record Action(@Nullable Expression when, String action) {}

    static YellowFlags read(YamlEntry file, ExpressionReader expressions) {
        return new YellowFlags(
                file.entries("groups").stream()
                        .map(group -> new Group(group.text("id"), group.prose("title"), group.labels("items")))
                        .toList(),
                file.entries("actions").stream()
                        .map(action -> new Action(
                                action.has("when") ? expressions.present(action) : null, action.prose("action")))
                        .toList());
    }
}
