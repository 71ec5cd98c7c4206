package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import org.plumbline.adherence.CourseTrend;
import org.plumbline.kernel.ui.chart.Chart;

/** Pain above exercise over four or twelve weeks, or the same numbers as a table. */
final class CourseChartCard extends Composite<Section> {
    private enum Form {
        FOUR,
        TWELVE,
        TABLE
    }

    private final Chart chart;
    private final CourseTable table;
    private final Map<Form, CoursePicture> pictures = new EnumMap<>(Form.class);

    CourseChartCard(CourseTrend trend) {
        pictures.put(Form.FOUR, CoursePicture.ofFourWeeks(trend));
        pictures.put(Form.TWELVE, CoursePicture.ofAll(trend));
        var whole = pictures.get(Form.TWELVE);
        chart = new Chart(whole.chart(), whole.inWords());
        chart.addClassName("course-chart");
        table = new CourseTable(trend);
        getContent().setClassName("card pt-card course");
        var head = of("header", "", new H2(t("adherence.course")));
        getContent().add(head);
        if (trend.isEmpty()) {
            getContent().add(txt("p", "ink2", t("adherence.course.empty")));
            return;
        }
        head.add(form());
        getContent().add(div("course-shown", chart, table));
        if (!trend.hasPain()) getContent().add(txt("p", "s13 ink3", t("adherence.course.no-pain")));
        show(Form.TWELVE);
    }

    private RadioButtonGroup<Form> form() {
        var form = new RadioButtonGroup<Form>();
        form.setAriaLabel(t("adherence.course.form"));
        form.setItems(Form.values());
        form.setItemLabelGenerator(each -> t("adherence.course.form." + each));
        form.setValue(Form.TWELVE);
        form.addClassName("seg");
        form.addValueChangeListener(change -> show(change.getValue()));
        return form;
    }

    private void show(Form form) {
        chart.setVisible(form != Form.TABLE);
        table.setVisible(form == Form.TABLE);
        var picture = pictures.get(form);
        if (picture != null) chart.show(picture.chart(), picture.inWords());
    }
}
