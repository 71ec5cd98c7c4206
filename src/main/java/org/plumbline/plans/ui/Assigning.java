package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.UUID;
import org.plumbline.plans.PlanComparison;
import org.plumbline.plans.PlanRefused;
import org.plumbline.plans.PlanView;
import org.plumbline.plans.Prescription;

/** What becomes of the plan on the bench: assigned, refused beside what is meant, merged with somebody else’s, stopped. */
final class Assigning implements MeanwhilePanel.Choices {
    private final PlanBench.Office office;
    private final PlanSheet sheet;
    private final RowList rows;
    private final PlanColumn column;
    private final AssignBar bar;
    private final DraftKeeper keeper;
    private final Versions versions;
    private final String patient;
    private final Runnable changed;

    /** The parts of the bench that it is about. */
    record Desk(
            PlanSheet sheet, RowList rows, PlanColumn column, AssignBar bar, DraftKeeper keeper, Versions versions) {}

    Assigning(PlanBench.Office office, Desk desk, String patient, Runnable changed) {
        this.office = office;
        this.sheet = desk.sheet();
        this.rows = desk.rows();
        this.column = desk.column();
        this.bar = desk.bar();
        this.keeper = desk.keeper();
        this.versions = desk.versions();
        this.patient = patient;
        this.changed = changed;
    }

    void assign() {
        if (rows.showFault().isPresent()) bar.tell(t("plans.builder.fault"));
        else if (bar.isSound()) send();
    }

    private void send() {
        try {
            var assigned = office.assign(bar.toAssign(versions.saw(), sheet.rows()));
            keeper.assigned();
            office.guard(false);
            office.assigned(assigned);
        } catch (PlanRefused refused) {
            refuse(refused);
        }
    }

    private void refuse(PlanRefused refused) {
        var message = t(refused.key(), refused.arguments());
        var row = refused.row();
        if (row != null) rows.refuse(row, message);
        switch (refused.reason()) {
            case CHANGED_MEANWHILE -> {
                versions.meanwhile(office.current());
                offerMerge();
            }
            case LOGGED_MEANWHILE, DAY_PASSED, TOO_FAR_AHEAD -> {
                versions.follow(office.current());
                bar.show(versions.plan());
                bar.refuseDay(message);
                bar.tell(message);
            }
            case WHY_MISSING, WHY_UNREADABLE -> bar.refuseWhy(message);
            default -> bar.tell(message);
        }
    }

    /** The draft stays as it is; what the other one assigned is shown beside it. */
    void offerMerge() {
        var panel = new MeanwhilePanel(versions.other(), sheet, this);
        column.clear();
        column.tell(panel);
        panel.focus();
    }

    @Override
    public void take(Prescription theirs) {
        rows.added(sheet.take(theirs));
    }

    @Override
    public void drop(UUID row) {
        if (sheet.has(row)) rows.remove(row);
    }

    @Override
    public void goOn() {
        follow(office.current());
        bar.say(t("plans.meanwhile.following", versions.saw()));
        bar.focusAssign();
    }

    private void follow(PlanView plan) {
        versions.follow(plan);
        sheet.compareWith(PlanComparison.rows(BenchData.compared(plan)));
        bar.show(plan);
        column.clear();
        changed.run();
    }

    void askToStop(PlanSheet.Line line) {
        var lineage = line.row().lineage();
        if (lineage == null) return;
        new StopDialog(line.exercise().name(), patient, why -> {
                    var assigned = office.stop(lineage, why);
                    sheet.remove(line.key());
                    rows.restored();
                    follow(office.current());
                    bar.say(t("plans.stop.done", line.exercise().name(), assigned.no()));
                })
                .open();
    }
}
