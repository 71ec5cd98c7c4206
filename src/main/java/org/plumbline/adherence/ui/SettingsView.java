package org.plumbline.adherence.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.of;
import static org.plumbline.kernel.ui.Ui.plainBtn;
import static org.plumbline.kernel.ui.Ui.txt;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.plumbline.adherence.Settings;
import org.plumbline.adherence.SettingsService;
import org.plumbline.kernel.Refused;
import org.plumbline.kernel.ui.Tag;

/** The clinic’s own facts and numbers, each number with whom it would flag. */
@Route("clinic/settings")
@Menu(title = "adherence.menu.settings", icon = "gear", order = 40)
@RolesAllowed("CLINIC_MANAGER")
@StyleSheet("pl/clinic.css")
class SettingsView extends Main implements HasDynamicTitle, BeforeLeaveObserver {
    private final SettingsService service;
    private final SettingsForm form;
    private final Tag summary = txt("p", "", "");
    private final Div notice = div("notice");
    private final Button save = plainBtn(t("adherence.settings.save"), "primary");

    SettingsView(SettingsService service) {
        this.service = service;
        var settings = service.read();
        form = new SettingsForm(settings, service::effects);
        addClassNames("main", "settings");
        notice.getElement().setAttribute("role", "status");
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        add(of("header", "top", div("ttl", new H1(t("adherence.settings.title")), summary), save), notice, form);
        show(settings);
    }

    private void show(Settings settings) {
        summary.setText(t("adherence.settings.subtitle", settings.clinic().name()));
    }

    private void save() {
        form.draft().ifPresentOrElse(this::save, () -> say(t("adherence.settings.unsound"), true));
        save.setEnabled(true);
    }

    private void save(Settings changed) {
        try {
            service.save(changed);
            var stored = service.read();
            form.stored(stored);
            show(stored);
            say(t("adherence.settings.saved"), false);
        } catch (Refused meanwhile) {
            form.merge(service.read());
            say(t("adherence.settings.meanwhile"), true);
        }
    }

    private void say(String text, boolean refused) {
        notice.setText(text);
        notice.setClassName("refused", refused);
        notice.getElement().setAttribute("role", refused ? "alert" : "status");
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form.changed()) new UnsavedDialog(event.postpone()).open();
    }

    @Override
    public String getPageTitle() {
        return t("adherence.settings.page");
    }
}
