package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.span;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.text.ListFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plumbline.assessments.FindingInfo;
import org.plumbline.assessments.FindingInfo.Status;
import org.plumbline.exercises.ExerciseId;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.patients.PatientLinks;
import org.plumbline.patients.PatientPage;
import org.plumbline.patients.PatientPageSection;
import org.plumbline.plans.PlanVersion;

/** Every open finding names the exercise that answers it and its retest; settled ones follow, folded where they are many. */
final class CourseFindingsCard extends Composite<Section> {
    private static final int SETTLED_SHOWN = 2;
    private static final int OPEN_SHOWN = 6;

    private final @Nullable PlanVersion plan;
    private final @Nullable LocalDate retest;
    private final Function<ExerciseId, String> names;
    private final PatientPage page;

    /** @param retest the day it falls due */
    CourseFindingsCard(
            PatientPage page,
            List<FindingInfo> findings,
            @Nullable PlanVersion plan,
            @Nullable LocalDate retest,
            Function<ExerciseId, String> names) {
        this.page = page;
        this.plan = plan;
        this.retest = retest;
        this.names = names;
        var open = findings.stream().filter(FindingInfo::isOpen).toList();
        var settled = findings.stream().filter(finding -> !finding.isOpen()).toList();
        getContent().setClassName("card pt-card findings");
        var head = of("header", "", new H2(t("adherence.findings")));
        if (!findings.isEmpty())
            head.add(span("s13 ink3", t("adherence.findings.counts", open.size(), settled.size())));
        getContent().add(head);
        if (findings.isEmpty()) getContent().add(txt("p", "ink2", t("adherence.findings.empty")));
        else show(open, settled);
    }

    private void show(List<FindingInfo> open, List<FindingInfo> settled) {
        var first = of("ul", "");
        open.stream().limit(OPEN_SHOWN).forEach(finding -> first.add(open(finding)));
        settled.stream().limit(SETTLED_SHOWN).forEach(finding -> first.add(settled(finding)));
        getContent().add(first);
        var rest = of("ul", "");
        open.stream().skip(OPEN_SHOWN).forEach(finding -> rest.add(open(finding)));
        settled.stream().skip(SETTLED_SHOWN).forEach(finding -> rest.add(settled(finding)));
        int folded = Math.max(0, open.size() - OPEN_SHOWN) + Math.max(0, settled.size() - SETTLED_SHOWN);
        if (folded > 0)
            getContent().add(of("details", "", txt("summary", "", t("adherence.findings.more", folded)), rest));
        if (page.former()) return; // its sheets are on the next tab of the same course
        getContent()
                .add(new Anchor(
                        PatientLinks.page(page.patient(), PatientPageSection.ASSESSMENTS),
                        t("adherence.findings.why")));
    }

    private Tag open(FindingInfo finding) {
        var waits = finding.status() == Status.WAITING;
        var item = item(finding, waits ? "waits" : "open", answer(finding));
        if (finding.safety()) item.add(span("bdg sfty", t("adherence.findings.safety")));
        else if (waits) item.add(span("bdg", t("adherence.findings.waiting")));
        return item;
    }

    private static Tag settled(FindingInfo finding) {
        var closed = finding.closed();
        var withdrawn = finding.status() == Status.WITHDRAWN;
        var key = withdrawn ? "adherence.findings.withdrawn" : "adherence.findings.closed";
        return item(finding, withdrawn ? "settled withdrawn" : "settled", closed == null ? "" : t(key, closed));
    }

    private static Tag item(FindingInfo finding, String look, String under) {
        var item = of("li", look, of("i", "dot"), div("grow", txt("h3", "", finding.title()), txt("p", "", under)));
        item.attribute("title", finding.code());
        return item;
    }

    private String answer(FindingInfo finding) {
        if (finding.safety()) return finding.reason();
        var exercises = exercises(finding);
        var due = retest == null ? "" : " · " + retest(retest);
        if (!exercises.isEmpty()) return exercises + due;
        return t(page.episode().open() ? "adherence.findings.unanswered" : "adherence.findings.unanswered.ended") + due;
    }

    private String retest(LocalDate day) {
        return t(day.isBefore(page.today()) ? "adherence.findings.retest.was" : "adherence.findings.retest", day);
    }

    private String exercises(FindingInfo finding) {
        if (plan == null) return "";
        var answering = plan.prescriptions().stream()
                .filter(prescription -> finding.id().equals(prescription.finding()))
                .map(prescription -> names.apply(prescription.exercise()))
                .distinct()
                .toList();
        if (answering.isEmpty()) return "";
        return ListFormat.getInstance(Locale.UK, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(answering);
    }
}
