package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.iconBtn;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.PatientGlance;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One patient beside the list: what is the matter, what to do, and enough to judge it by. Fails and is retried alone. */
final class CaseloadPanel extends Composite<Tag> {
    private static final Logger LOG = LoggerFactory.getLogger(CaseloadPanel.class);

    private static final int FACTS = 3;

    private final Function<PatientId, PatientGlance> read;
    private final SignalWords words;
    private final Consumer<CaseloadRow> acknowledge;
    private final Runnable close;
    private @Nullable PatientId patient;

    CaseloadPanel(
            Function<PatientId, PatientGlance> read,
            SignalWords words,
            Consumer<CaseloadRow> acknowledge,
            Runnable close) {
        this.read = read;
        this.words = words;
        this.acknowledge = acknowledge;
        this.close = close;
        setVisible(false);
    }

    @Override
    protected Tag initContent() {
        return of("aside", "cl-panel");
    }

    @Nullable
    PatientId patient() {
        return patient;
    }

    /** @param whom nobody closes it */
    void show(@Nullable PatientId whom) {
        patient = whom;
        setVisible(whom != null);
        if (whom != null) load(whom);
    }

    void refresh(PatientId changed) {
        if (changed.equals(patient)) load(changed);
    }

    private void load(PatientId whom) {
        getContent().removeAll();
        try {
            var glance = read.apply(whom);
            getContent().getElement().setAttribute("aria-label", glance.row().name());
            getContent().add(head(glance), facts(glance), actions(glance.row()));
            getContent().add(GlanceSections.all(glance));
        } catch (RuntimeException e) {
            LOG.error("The panel of a patient could not be read", e);
            getContent().add(div("hd", closing()), new CaseloadFailed("adherence.glance.failed", () -> load(whom)));
        }
    }

    private Component head(PatientGlance glance) {
        var row = glance.row();
        var line = t("adherence.glance.line", glance.age(), CaseloadWords.week(row));
        return div(
                "hd", avatar(row.name(), "l"), div("grow", new H2(row.name()), txt("p", "s13 ink3", line)), closing());
    }

    private Component closing() {
        var button = iconBtn(t("adherence.glance.close"), "close", "tertiary", "sm");
        button.addClickListener(click -> close.run());
        return button;
    }

    private Component facts(PatientGlance glance) {
        var all = glance.row().signals().stream()
                .map(signal -> new SignalFact(
                        signal, glance.row().today(), glance.row().zone(), words))
                .toList();
        var facts = div("facts");
        all.stream().limit(FACTS).forEach(facts::add);
        if (all.size() > FACTS) facts.add(folded(all.subList(FACTS, all.size())));
        return facts;
    }

    /** So that what can be done stays in sight. */
    private static Component folded(List<SignalFact> others) {
        var details = of("details", "more", txt("summary", "", t("adherence.course.signals.more", others.size(), 0)));
        others.forEach(details::add);
        return details;
    }

    private Component actions(CaseloadRow row) {
        var actions = div("acts", SignalActions.record(row), SignalActions.plan(row));
        if (row.phone() != null) actions.add(SignalActions.call(row, row.phone(), "btn"));
        if (row.news().stream().anyMatch(signal -> signal.kind().isAcknowledgeable())) {
            var seen = btn(t("adherence.signal.acknowledge"), "check", "tertiary", "sm");
            seen.addClickListener(click -> acknowledge.accept(row));
            actions.add(seen);
        }
        return actions;
    }
}
