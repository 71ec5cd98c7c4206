package org.plumbline.shell.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plumbline.identity.ClinicDirectory;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.SignedIn;
import org.plumbline.kernel.ui.Texts;

/** Puts every view into the frame of whom it is for. The views know nothing of it. */
@Layout
@AnonymousAllowed
@Uses(Notification.class) // refusals of any click show in one
class Shell extends Div implements RouterLayout, AfterNavigationObserver {
    private final CurrentUser user;
    private final ClinicDirectory clinics;
    private final AuthenticationContext authentication;
    private final ClinicSwitch switches;
    private final Clock clock;
    private String path = "";
    private Audience audience = Audience.NOBODY_YET;
    private @Nullable Frame frame;

    Shell(
            CurrentUser user,
            ClinicDirectory clinics,
            AuthenticationContext authentication,
            ClinicSwitch switches,
            Clock clock) {
        this.user = user;
        this.clinics = clinics;
        this.authentication = authentication;
        this.switches = switches;
        this.clock = clock;
        addClassName("shell");
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        var person = user.get().orElse(null);
        var view = content == null ? null : content.getClass();
        var frameNow = frameFor(Audience.of(view, person), person);
        if (content != null) frameNow.show(content);
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        if (oldContent != null) oldContent.getElement().removeFromParent();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (frame != null) frame.arrived(event);
        var before = path;
        path = event.getLocation().getPath();
        var trigger = event.getLocationChangeEvent().getTrigger();
        if (trigger == NavigationTrigger.UI_NAVIGATE && !path.equals(before)) beginAtTheTop();
    }

    /** Where a click of ours and not a link opened another page, Flow leaves the scroll bars where they were. */
    private void beginAtTheTop() {
        getElement().executeJs("window.scrollTo(0, 0); document.getElementById($0)?.scrollTo(0, 0)", Frame.CONTENT);
    }

    private Frame frameFor(Audience wanted, @Nullable SignedIn person) {
        var current = frame;
        if (current != null && wanted == audience) return current;
        var fresh = build(wanted, person);
        removeAll();
        add(fresh);
        audience = wanted;
        frame = fresh;
        return fresh;
    }

    private Frame build(Audience wanted, @Nullable SignedIn person) {
        if (person == null || wanted == Audience.NOBODY_YET) return new BareFrame();
        return wanted == Audience.PATIENT
                ? new PatientFrame(account(person), clinics.current(), date())
                : new StaffFrame(account(person));
    }

    private AccountMenu account(SignedIn person) {
        return new AccountMenu(person, clinics.current().name(), switches.of(person), authentication::logout);
    }

    private String date() {
        var format = DateTimeFormatter.ofPattern(Texts.t("shell.date"), Locale.UK);
        return LocalDate.now(clock.withZone(clinics.current().zone())).format(format);
    }
}
