package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import org.plumbline.kernel.ui.Tag;

/** The keyboard of the test sheet: frontend/assess/sheet-keys.js. */
final class SheetKeys extends Component {
    private int shown;

    SheetKeys() {
        super(new Element("pl-sheet-keys"));
    }

    /** Another test stands there: its first field takes the focus. */
    void focusFirst() {
        getElement().setAttribute("focus", String.valueOf(++shown));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("/assess/assess.js");
    }

    /** What a field is for the keyboard. */
    enum Entry {
        VALUE,
        PAIN,
        STOP,
        NOTE;

        /** @param key of the field in the catalogue */
        static Entry of(String key) {
            return switch (key) {
                case "pain_during" -> PAIN;
                case "stop_reason" -> STOP;
                case "note" -> NOTE;
                default -> VALUE;
            };
        }

        void mark(Component field) {
            field.getElement().setAttribute("data-entry", name().toLowerCase(Locale.ROOT));
        }
    }

    /** A card in which single keys act; by mouse, by script and by Escape it takes the focus, Tab passes it by. */
    static <T extends Component> T card(T card) {
        card.getElement().setAttribute("data-card", true).setAttribute("tabindex", "-1");
        return card;
    }

    /** A key beside what it does, for the eye: names stay as they are. */
    static Tag printed(String key) {
        return txt("kbd", "", key).attribute("aria-hidden", "true");
    }

    /** A button that has a key. */
    static <T extends Component> T act(T button, String act) {
        button.getElement().setAttribute("data-act", act);
        return button;
    }
}
