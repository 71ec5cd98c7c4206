package org.plumbline.plans.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.plumbline.kernel.ui.Tag;
import org.plumbline.plans.ClinicRates;
import org.plumbline.plans.ClinicRates.Rate;
import org.plumbline.plans.ClinicRates.Size;

/** What this clinic’s patients do of plans of each size, with how many they are; the size of this plan stands out. */
final class ClinicRatesTable extends Composite<Div> {
    ClinicRatesTable(List<Rate> rates, int exercises) {
        getContent().addClassName("rates");
        if (rates.stream().allMatch(rate -> rate.percent().isEmpty())) {
            getContent().add(txt("p", "s12 ink3", t("plans.rates.none", ClinicRates.WEEKS)));
            return;
        }
        var rows = rates.stream().map(rate -> row(rate, exercises)).toArray(Component[]::new);
        getContent()
                .add(
                        of("table", "", txt("caption", "", t("plans.rates")), of("tbody", "", rows)),
                        txt("p", "s12 ink3", t("plans.rates.source", ClinicRates.WEEKS)));
    }

    private static Tag row(Rate rate, int exercises) {
        var row = of(
                "tr",
                rate.size().holds(exercises) ? "on" : "",
                txt("th", "", size(rate.size())).attribute("scope", "row"));
        if (rate.percent().isEmpty())
            row.add(txt("td", "few", t("plans.rates.few")).attribute("colspan", "2"));
        else
            row.add(
                    txt("td", "n", t("plans.rates.percent", rate.percent().getAsInt())),
                    txt("td", "of", t("plans.rates.patients", rate.patients())));
        return row;
    }

    private static String size(Size size) {
        return t("plans.rates.size." + size, size.least(), size.most(), size.least() - 1);
    }
}
