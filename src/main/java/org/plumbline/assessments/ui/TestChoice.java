package org.plumbline.assessments.ui;

import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.plumbline.assessments.ChosenTest;
import org.plumbline.assessments.internal.catalogue.ClinicalCatalogue;
import org.plumbline.assessments.internal.catalogue.TestDefinition;

/** The single tests of the catalogue by what they are about; those that are off by default stay hidden. */
final class TestChoice extends Composite<Div> {
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    /** @param held tests that are on the sheet already @param changed told how many are chosen */
    TestChoice(ClinicalCatalogue catalogue, Set<String> held, IntConsumer changed) {
        var categories = new LinkedHashMap<String, List<TestDefinition>>();
        for (var test : catalogue.tests().values())
            if (test.onByDefault() && !held.contains(test.id()))
                categories
                        .computeIfAbsent(ResultWords.category(test), category -> new ArrayList<>())
                        .add(test);
        getContent().addClassName("choice");
        categories.forEach((category, tests) -> getContent().add(group(category, tests, changed)));
    }

    private Component group(String category, List<TestDefinition> tests, IntConsumer changed) {
        var group = of("fieldset", "", txt("legend", "", category));
        for (var test : tests) {
            var box = new Checkbox(test.shortName());
            box.addValueChangeListener(change -> changed.accept(chosen().size()));
            boxes.put(test.id(), box);
            group.add(box);
        }
        return group;
    }

    List<ChosenTest> chosen() {
        return boxes.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(entry -> ChosenTest.whole(entry.getKey()))
                .toList();
    }
}
