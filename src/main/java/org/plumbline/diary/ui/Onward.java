package org.plumbline.diary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Goes to the next screen after an act, and shows it from its top. */
final class Onward {
    private Onward() {}

    static void to(Class<? extends Component> view) {
        var ui = UI.getCurrent();
        ui.navigate(view);
        top(ui);
    }

    static void to(String path, QueryParameters parameters) {
        var ui = UI.getCurrent();
        ui.navigate(path, parameters);
        top(ui);
    }

    private static void top(UI ui) {
        ui.getPage().executeJs("scrollTo({ top: 0 })");
    }
}
