package org.plumbline.assessments.internal.catalogue;

import org.plumbline.assessments.internal.feel.Expression;
import org.plumbline.assessments.internal.feel.Feel;
import org.plumbline.assessments.internal.feel.Scope;
import org.plumbline.assessments.internal.feel.Strictness;

/** Expressions that are not in the catalogue, checked as if they were. */
public final class AdHoc {
    private final Feel feel;
    private final Vocabulary vocabulary;

    public AdHoc(ClinicalCatalogue catalogue, Feel feel) {
        this.feel = feel;
        this.vocabulary = catalogue.vocabulary();
    }

    public Expression expression(String text, boolean perSide) {
        var everything = vocabulary.ofEverything(perSide, true, true);
        return Expression.read(feel, text, new Scope(everything.names(), false), Strictness.ONLY_TRUE_COUNTS);
    }
}
