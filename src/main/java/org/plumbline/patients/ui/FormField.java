package org.plumbline.patients.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.patients.PatientDraft;

/** One field of the form: how it shows a draft, says what is wrong, and takes over what another editor saved. */
final class FormField<V> {
    private final HasValue<?, V> input;
    private final HasHelper helper;
    private final HasValidationProperties validation;
    private final Component component;
    private final @Nullable String help;
    private final Function<PatientDraft, @Nullable V> value;
    private final Function<V, String> words;

    /**
     * @param value what the field shows of a draft
     * @param words that value as a person reads it
     */
    <C extends Component & HasValue<?, V> & HasHelper & HasValidationProperties> FormField(
            C input, Function<PatientDraft, @Nullable V> value, Function<V, String> words) {
        this.input = input;
        this.helper = input;
        this.validation = input;
        this.component = input;
        this.help = input.getHelperText();
        this.value = value;
        this.words = words;
    }

    void show(PatientDraft draft) {
        input.setValue(value.apply(draft));
        helper.setHelperText(help);
    }

    boolean differsFrom(PatientDraft draft) {
        return !Objects.equals(input.getValue(), value.apply(draft));
    }

    /** Untouched since {@code opened}: takes theirs. Touched by both: keeps mine and says what theirs was. */
    void merge(PatientDraft opened, PatientDraft theirs) {
        if (!differsFrom(opened)) show(theirs);
        else if (differsFrom(theirs) && changed(opened, theirs)) helper.setHelperText(meanwhile(value.apply(theirs)));
    }

    /** Shows what is wrong, or that nothing is. */
    void judge(@Nullable String problem) {
        if (problem != null) validation.setErrorMessage(problem);
        validation.setInvalid(problem != null);
    }

    void focus() {
        component.getElement().callJsFunction("focus");
    }

    private boolean changed(PatientDraft opened, PatientDraft theirs) {
        return !Objects.equals(value.apply(opened), value.apply(theirs));
    }

    private String meanwhile(@Nullable V theirs) {
        var read = theirs == null ? "" : words.apply(theirs);
        return read.isEmpty() ? t("patients.form.meanwhile.empty") : t("patients.form.meanwhile", read);
    }
}
