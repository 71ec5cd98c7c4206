package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Texts.t;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.plumbline.assessments.AssessmentRefused;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;

/** Which tests stand on the sheet: more of them, or one less. */
final class ChosenTests {
    private final ClinicalCatalogue catalogue;
    private final SheetOffice office;
    private final SheetRecording recording;

    ChosenTests(ClinicalCatalogue catalogue, SheetOffice office, SheetRecording recording) {
        this.catalogue = catalogue;
        this.office = office;
        this.recording = recording;
    }

    void openPicker(Consumer<List<ChosenTest>> chosen) {
        var held = recording.sheet().tests().stream().map(ChosenTest::test).collect(Collectors.toSet());
        new TestPicker(catalogue, held, chosen).open();
    }

    boolean add(List<ChosenTest> more) {
        var all = new ArrayList<>(recording.sheet().tests());
        all.addAll(more);
        return choose(all);
    }

    boolean remove(int place) {
        var all = new ArrayList<>(recording.sheet().tests());
        all.remove(place);
        return choose(all);
    }

    private boolean choose(List<ChosenTest> all) {
        try {
            office.choose(all);
            recording.reload();
            return true;
        } catch (AssessmentRefused refused) {
            office.tell(t(refused.key(), refused.arguments()));
            return false;
        }
    }
}
