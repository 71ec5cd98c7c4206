package org.plumbline.diary.ui;

import static org.plumbline.kernel.ui.Ui.of;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import java.util.List;
import java.util.Set;
import org.plumbline.kernel.ui.Tag;

/** A list that changes in place: rows that stay are not touched, so that their figures do not blink. */
final class DayList extends Composite<Tag> {
    DayList(String label) {
        getContent().attribute("aria-label", label);
    }

    @Override
    protected Tag initContent() {
        return of("ul", "card");
    }

    void show(List<? extends Component> rows) {
        var wanted = Set.copyOf(rows);
        getContent()
                .getChildren()
                .filter(each -> !wanted.contains(each))
                .toList()
                .forEach(getContent()::remove);
        for (int i = 0; i < rows.size(); i++) {
            if (getContent().getComponentCount() <= i || getContent().getComponentAt(i) != rows.get(i))
                getContent().addComponentAtIndex(i, rows.get(i));
        }
        setVisible(!rows.isEmpty());
    }
}
