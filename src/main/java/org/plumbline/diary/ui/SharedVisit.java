package org.plumbline.diary.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import org.plumbline.diary.internal.Visit;

/** One browser tab is one visit, whichever of the patient’s pages it shows. */
final class SharedVisit {
    private SharedVisit() {}

    static Visit of(UI tab) {
        var visit = ComponentUtil.getData(tab, Visit.class);
        if (visit != null) return visit;
        var fresh = new Visit();
        ComponentUtil.setData(tab, Visit.class, fresh);
        return fresh;
    }
}
