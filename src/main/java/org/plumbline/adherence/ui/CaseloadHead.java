package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.plumbline.kernel.ui.Tag;

/** The head line: title, live sign, search, new patient. */
final class CaseloadHead extends Composite<Div> {
    private static final int SEARCH_MILLIS = 200;

    private final Tag subtitle = txt("p", "", "");
    private final TextField search = new TextField();

    CaseloadHead(Consumer<String> onSearch, Runnable onNew) {
        search.setAriaLabel(t("adherence.caseload.search"));
        search.setPlaceholder(t("adherence.caseload.search"));
        search.setPrefixComponent(icon("search"));
        search.setSuffixComponent(txt("kbd", "", "/").attribute("aria-hidden", "true"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(SEARCH_MILLIS);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) onSearch.accept(change.getValue());
        });
        var create = btn(t("adherence.caseload.new"), "plus");
        create.addClickListener(click -> onNew.run());
        getContent().setClassName("top");
        getContent()
                .add(div("ttl", new H1(t("adherence.caseload.title")), subtitle), CaseloadTools.live(), search, create);
    }

    void show(LocalDate today, int patients) {
        subtitle.setText(t("adherence.caseload.subtitle", today, patients));
    }

    void search(String words) {
        search.setValue(words);
    }

    void focusSearch() {
        search.focus();
    }
}
