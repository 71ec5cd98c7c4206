package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.icon;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeButton;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.plans.WarningSigns;

/** One warning sign to tick; the whole row is the target. */
final class SignRow extends Composite<Tag> {
    private final WarningSigns.Sign sign;
    private final NativeButton key = new NativeButton();
    private boolean ticked;

    SignRow(WarningSigns.Sign sign, Runnable changed) {
        this.sign = sign;
        key.setClassName("chk");
        key.getElement().setAttribute("role", "checkbox").setAttribute("aria-checked", "false");
        key.add(span("", sign.text()), of("i", "", icon("check")));
        key.addClickListener(click -> {
            ticked = !ticked;
            key.getElement().setAttribute("aria-checked", Boolean.toString(ticked));
            changed.run();
        });
        getContent().add(key);
    }

    @Override
    protected Tag initContent() {
        return of("li", "");
    }

    boolean isTicked() {
        return ticked;
    }

    String id() {
        return sign.id();
    }
}
