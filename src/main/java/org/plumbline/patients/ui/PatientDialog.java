package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.plumbline.kernel.Refused;
import org.plumbline.patients.PatientDraft;
import org.plumbline.patients.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for a record and hands it to be stored. Closes only when it is stored, or when what was typed may go. */
final class PatientDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(PatientDialog.class);

    private final PatientForm form;
    private final Function<PatientDraft, PatientId> store;
    private final Consumer<PatientId> stored;
    private final Div notice = new Div();
    private final Button save;

    /**
     * @param store throws {@link Refused} with what to tell
     * @param stored called once that went well and the dialog is closed
     */
    PatientDialog(
            String title,
            String saveText,
            PatientForm form,
            Function<PatientDraft, PatientId> store,
            Consumer<PatientId> stored) {
        this.form = form;
        this.store = store;
        this.stored = stored;
        save = plainBtn(saveText, "primary");
        save.addClickListener(click -> save());
        save.setDisableOnClick(true);
        form.onEnter(save);
        notice.addClassName("pt-notice");
        notice.getElement().setAttribute("role", "alert");
        setHeaderTitle(title);
        addClassName("pt-dialog");
        setCloseOnOutsideClick(false);
        addDialogCloseActionListener(action -> leave());
        add(notice, form);
        offerSaving();
    }

    private void save() {
        form.draft().flatMap(this::store).ifPresent(patient -> {
            close();
            stored.accept(patient);
        });
        save.setEnabled(true);
    }

    private Optional<PatientId> store(PatientDraft draft) {
        try {
            return Optional.of(store.apply(draft));
        } catch (Refused refused) {
            notice.setText(t(refused.key(), refused.arguments()));
        } catch (RuntimeException e) {
            LOG.error("A patient’s record could not be stored", e);
            notice.setText(t("patients.dialog.failed"));
        }
        return Optional.empty();
    }

    private void leave() {
        if (form.changed()) offerDiscarding();
        else close();
    }

    private void offerSaving() {
        var cancel = plainBtn(t("patients.dialog.cancel"));
        cancel.addClickListener(click -> leave());
        foot(cancel, save);
    }

    private void offerDiscarding() {
        var discard = plainBtn(t("patients.dialog.discard.yes"));
        discard.addClickListener(click -> close());
        var keep = plainBtn(t("patients.dialog.discard.no"), "primary");
        keep.addClickListener(click -> offerSaving());
        foot(span("pt-ask", t("patients.dialog.discard")), discard, keep);
        keep.focus();
    }

    private void foot(Component... components) {
        getFooter().removeAll();
        getFooter().add(components);
    }
}
