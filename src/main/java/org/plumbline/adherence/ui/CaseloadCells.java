package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;

import com.vaadin.flow.function.ValueProvider;
import java.util.Map;
import org.plumbline.adherence.CaseloadRow;
import org.plumbline.adherence.Signal.Level;

/** What stands in the cells of the caseload. */
final class CaseloadCells {
    static final String SIGNAL = "<pl-sig v=${item.sig}></pl-sig><span class='vh'>${item.level}</span>";
    static final String WHO =
            "<div class='cl-who' title=${item.who}><b>${item.name}</b><span>${item.week}</span></div>";
    static final String SEVEN =
            "<div class='cl-done' title=${item.counts}><pl-band v=${item.glyph}></pl-band><b>${item.percent}</b>"
                    + "<span class=${item.changeClass}>${item.change}</span>"
                    + "<span class='vh'>${item.band}, ${item.counts}</span></div>";
    static final String TWENTY_EIGHT = "<span class='cl-28' title=${item.counts28}>${item.percent28}</span>"
            + "<span class='vh'>${item.counts28}</span>";
    static final String STRIP = "<pl-strip v=${item.strip} aria-label=${item.stripWords}></pl-strip>";
    static final String PAIN = "<div class='cl-pain'><b>${item.painNow}</b><pl-line v=${item.pain}></pl-line>"
            + "<span class='vh'>${item.painWords}</span></div>";
    static final String LOG = "<span class='cl-log'>${item.log}</span>";
    static final String RETEST = "<span class=${item.retestClass}>${item.retest}</span>";
    static final String CARD = "<div class='cl-card'>" + WHO + SEVEN + STRIP + LOG
            + "<span class=${item.needClass}><pl-sig v=${item.sig}></pl-sig>${item.need}</span></div>";

    /** What the templates may name. */
    static final Map<String, ValueProvider<CaseloadItem, ?>> VALUES = Map.ofEntries(
            Map.entry("sig", item -> item.row().level().map(SignalWords::glyph).orElse("")),
            Map.entry(
                    "level", item -> item.row().level().map(SignalWords::level).orElse("")),
            Map.entry("name", item -> item.row().name()),
            Map.entry("who", item -> t("adherence.caseload.who", item.row().name(), CaseloadWords.week(item.row()))),
            Map.entry("week", item -> CaseloadWords.week(item.row())),
            Map.entry("glyph", item -> CaseloadWords.glyph(item.row().band())),
            Map.entry("band", item -> CaseloadWords.band(item.row().band())),
            Map.entry("percent", item -> CaseloadWords.percent(item.row().sevenDays())),
            Map.entry("counts", item -> CaseloadWords.counts(item.row().sevenDays())),
            Map.entry("change", item -> CaseloadWords.change(item.row())),
            Map.entry("changeClass", item -> item.row().fell() ? "cl-change down" : "cl-change"),
            Map.entry("percent28", item -> CaseloadWords.dashed(item.row().twentyEightDays())),
            Map.entry("counts28", item -> CaseloadWords.counts(item.row().twentyEightDays())),
            Map.entry("strip", item -> item.row().strip()),
            Map.entry("stripWords", item -> CaseloadWords.strip(item.row())),
            Map.entry("painNow", item -> PainWords.now(item.row())),
            Map.entry("pain", item -> PainWords.line(item.row())),
            Map.entry("painWords", item -> PainWords.told(item.row())),
            Map.entry("log", item -> CaseloadWords.lastLog(item.row())),
            Map.entry("retest", item -> CaseloadWords.retest(item.row())),
            Map.entry("retestClass", item -> CaseloadWords.isRetestDue(item.row()) ? "bdg rv" : "cl-retest"),
            Map.entry("need", item -> need(item.row())),
            Map.entry("needClass", item -> item.row().level().isPresent() ? "cl-need news" : "cl-need"));

    private CaseloadCells() {}

    /** On a card: the most pressing signal, else where the patient stands. */
    private static String need(CaseloadRow row) {
        if (row.news().isEmpty()) return CaseloadWords.need(row);
        var signal = row.news().getFirst();
        var level = row.level().orElse(Level.REVIEW);
        return t("adherence.signal.on-card", SignalWords.level(level), SignalWords.brief(signal));
    }
}
