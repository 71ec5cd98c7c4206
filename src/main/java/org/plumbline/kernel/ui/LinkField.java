package org.plumbline.kernel.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.btn;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** A link that is shown once, to be copied: the portal keeps only its hash. */
public final class LinkField extends TextField {
    private final Button copy = btn(t("kernel.link.copy"), "copy", "primary");
    private final Span told = new Span();

    /** @param path of this portal, without its address: that one only the browser knows, and half a link leads nowhere */
    public LinkField(String path) {
        super(t("kernel.link.label"));
        setValue(path);
        setReadOnly(true);
        setAutoselect(true);
        told.addClassName("link-told");
        told.getElement().setAttribute("role", "status");
        copy.setEnabled(false);
        Clipboard.onClick(copy).writeText(this, text -> told.setText(t("kernel.link.copied")), error -> select());
        getElement()
                .executeJs("return new URL($0, document.baseURI).href", path)
                .then(String.class, this::show);
    }

    /** Works once the link is whole. */
    public Button copyButton() {
        return copy;
    }

    /** Whether it was copied, for the eye and for a screen reader. */
    public Span told() {
        return told;
    }

    private void show(String link) {
        setValue(link);
        copy.setEnabled(true);
    }

    private void select() {
        told.setText(t("kernel.link.select"));
        getElement().executeJs("this.inputElement.focus(); this.inputElement.select()");
    }
}
