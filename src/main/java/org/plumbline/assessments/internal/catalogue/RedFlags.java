package org.plumbline.assessments.internal.catalogue;

import java.util.List;
import org.plumbline.assessments.internal.feel.Expression;

/**
 * The red-flag screen (red-flags.yaml). No form yet: its answers are null in every expression.
 *
 * @param levels of concern, from none to emergency
 * @param minimums what raises the least level that the portal suggests
 */
public record RedFlags(List<Level> levels, List<Minimum> minimums) {
    public static final String SCREEN = "redflag";
    public static final String CHECKLIST = "checklist";

    public record Level(String code, int rank, String show, String action, boolean blocksExercises) {}

    public record Minimum(String id, Expression when, String level) {}

    /** @return rank of a level; 0 is none */
    public int rank(String level) {
        return levels.stream()
                .filter(each -> each.code().equals(level))
                .findFirst()
                .orElseThrow()
                .rank();
    }
}
