package org.plumbline.kernel.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plumbline.kernel.NotFound;
import org.plumbline.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;

/**
 * A dialog that changes one thing: its fields, what it will change in words, one deed. It closes once the deed is done, or
 * when what was typed may go.
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
    private final Button cancel = Ui.plainBtn(Texts.t("kernel.ask.cancel"));
    private final @Nullable Button deed;
    private final Map<HasValue<?, ?>, @Nullable Object> before = new HashMap<>();
    private Beside beside = refused -> false;

    /** @param deedText what the one button does */
    public AskFirst(String title, String deedText) {
        this(title, Ui.plainBtn(deedText, "primary"));
    }

    private AskFirst(String title, @Nullable Button deed) {
        this.deed = deed;
        if (deed != null) deed.setDisableOnClick(true);
        cancel.addClickListener(click -> leave());
        notice.addClassName("ask-notice");
        notice.getElement().setAttribute("role", "alert");
        effect.addClassName("ask-effect");
        effect.getElement().setAttribute("role", "status");
        dialog.setHeaderTitle(title);
        dialog.addClassName("ask");
        dialog.setCloseOnOutsideClick(false);
        dialog.addDialogCloseActionListener(action -> leave());
        dialog.add(notice, fields, effect);
        offerDeed();
    }

    /** Without a deed: a list to look at, whose rows act by themselves. */
    public static AskFirst toRead(String title) {
        var shown = new AskFirst(title, (Button) null);
        shown.cancel.setText(Texts.t("kernel.ask.close"));
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
        var button = Objects.requireNonNull(deed);
        button.addClickListener(click -> {
            if (attempt(act)) {
                close();
                done.run();
            }
            button.setEnabled(true);
        });
        open();
    }

    /** @param closed called when it closes, however that comes */
    public void open(Runnable closed) {
        dialog.addClosedListener(event -> closed.run());
        open();
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

    private void open() {
        fields.getChildren().forEach(field -> {
            if (field instanceof HasValue<?, ?> input) before.put(input, input.getValue());
        });
        dialog.open();
    }

    private void leave() {
        var typed = before.entrySet().stream()
                .anyMatch(field -> !Objects.equals(field.getKey().getValue(), field.getValue()));
        if (deed != null && typed) offerDiscarding();
        else close();
    }

    private void offerDeed() {
        dialog.getFooter().removeAll();
        dialog.getFooter().add(cancel);
        if (deed != null) dialog.getFooter().add(deed);
    }

    private void offerDiscarding() {
        var discard = Ui.plainBtn(Texts.t("kernel.ask.discard.yes"));
        discard.addClickListener(click -> close());
        var keep = Ui.plainBtn(Texts.t("kernel.ask.discard.no"), "primary");
        keep.addClickListener(click -> offerDeed());
        dialog.getFooter().removeAll();
        dialog.getFooter().add(Ui.span("pt-ask", Texts.t("kernel.ask.discard")), discard, keep);
        keep.focus();
    }
}
