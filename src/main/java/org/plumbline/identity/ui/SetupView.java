package org.plumbline.identity.ui;

import static org.plumbline.kernel.ui.Texts.t;
import static org.plumbline.kernel.ui.Ui.plainBtn;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plumbline.identity.IdentityRefused;
import org.plumbline.identity.WebSession;
import org.plumbline.identity.internal.SetupService;
import org.plumbline.identity.internal.SetupService.Setup;
import org.plumbline.kernel.NotFound;

/** Opens the first clinic, by the link from the log. */
@Route(value = "setup/:token", autoLayout = false)
@AnonymousAllowed
class SetupView extends Composite<WelcomeFrame> implements BeforeEnterObserver, HasDynamicTitle {
    private final SetupService setups;
    private final WebSession session;
    private final SetupForm form = new SetupForm();
    private final Button open = plainBtn(t("identity.setup.submit"), "primary");
    private String token = "";

    SetupView(SetupService setups, WebSession session) {
        this.setups = setups;
        this.session = session;
        getContent().addClassName("wide");
        getContent().show(t("identity.setup.title"), t("identity.setup.text"), form, open);
        open.setDisableOnClick(true);
        open.addClickListener(click -> open());
    }

    @Override
    protected WelcomeFrame initContent() {
        return new WelcomeFrame();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        if (!setups.isOpen(token)) throw new NotFound("set-up link");
    }

    private void open() {
        getContent().calm();
        form.draft().ifPresent(this::open);
        open.setEnabled(true);
    }

    private void open(Setup setup) {
        try {
            session.signIn(setups.setUp(token, setup));
            UI.getCurrent().getPage().setLocation("./");
        } catch (IdentityRefused refused) {
            getContent().refuse(t(refused.key(), refused.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return t("identity.setup.page");
    }
}
