package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.avatar;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.kernel.ui.Texts;
import org.plumbline.kernel.ui.Ui;

/** What the therapist says to the patient. */
final class CoachNote extends Composite<Tag> {
    CoachNote(String text, String therapist) {
        getContent()
                .add(
                        avatar(therapist, "s"),
                        div("", txt("p", "", text), txt("p", "q2 sm", Texts.t("diary.note.by", therapist))));
    }

    @Override
    protected Tag initContent() {
        return Ui.of("section", "note");
    }
}
