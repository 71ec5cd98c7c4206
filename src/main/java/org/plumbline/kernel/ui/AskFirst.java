package org.plumbline.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * A dialog that changes one thing: its fields, what it will change in words, one deed. It closes only once the deed is done,
 * so nothing typed is lost.
 */
public final class AskFirst {
    /** Takes what was refused to its field. */
    public interface Beside {
        /** @return whether a field says it now; else the dialog does */
        boolean say(Refused refused);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AskFirst.class);

    private final Dialog dialog = new Dialog();
    private final Div fields = Ui.div("ask-fields");
    private final Div notice = new Div();
    private final Div effect = new Div();
    private final Button deed;
    private Beside beside = refused -> false;

    /** @param deedText what the one button does */
    public AskFirst(String title, String deedText) {
        deed = Ui.plainBtn(deedText, "primary");
        deed.setDisableOnClick(true);
        var cancel = Ui.plainBtn(Texts.t("kernel.ask.cancel"));
        cancel.addClickListener(click -> close());
        notice.addClassName("ask-notice");
        notice.getElement().setAttribute("role", "alert");
        effect.addClassName("ask-effect");
        effect.getElement().setAttribute("role", "status");
        dialog.setHeaderTitle(title);
        dialog.addClassName("ask");
        dialog.setCloseOnOutsideClick(false);
        dialog.add(notice, fields, effect);
        dialog.getFooter().add(cancel, deed);
    }

    /** Without a deed: a list to look at, whose rows act by themselves. */
    public static AskFirst toRead(String title) {
        var shown = new AskFirst(title, "");
        shown.dialog.getFooter().remove(shown.deed);
        shown.dialog.getFooter().getElement().getChild(0).setText(Texts.t("kernel.ask.close"));
        return shown;
    }

    public AskFirst with(Component... components) {
        fields.add(components);
        return this;
    }

    public AskFirst saying(Beside beside) {
        this.beside = beside;
        return this;
    }

    /** What will change; called again whenever a field changes it. */
    public void tell(String words) {
        effect.setText(words);
    }

    public void warn(String words) {
        notice.setText(words);
    }

    /** @param done called once the deed is done and the dialog closed */
    public void open(Runnable act, Runnable done) {
        deed.addClickListener(click -> {
            if (attempt(act)) {
                close();
                done.run();
            }
            deed.setEnabled(true);
        });
        dialog.open();
    }

    /** @param closed called when it closes, however that comes */
    public void open(Runnable closed) {
        dialog.addClosedListener(event -> closed.run());
        dialog.open();
    }

    /** @return whether it went well; else the dialog, or a field, says why not */
    public boolean attempt(Runnable act) {
        warn("");
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            if (!beside.say(refused)) warn(Texts.t(refused.key(), refused.arguments()));
        } catch (NotFound | AccessDeniedException gone) {
            warn(Texts.t("kernel.ask.gone"));
        } catch (RuntimeException e) {
            LOG.error("Something asked for in a dialog could not be done", e);
            warn(Texts.t("kernel.ask.failed"));
        }
        return false;
    }

    public void close() {
        dialog.close();
    }
}
