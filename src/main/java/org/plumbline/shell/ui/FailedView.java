package org.plumbline.shell.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.plumbline.kernel.ui.Ui.btn;
import static org.plumbline.kernel.ui.Ui.div;
import static org.plumbline.kernel.ui.Ui.icon;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.plumbline.kernel.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UriUtils;

/** A page could not be built: what failed, what is still safe, try again. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class FailedView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(FailedView.class);
    private static final Pattern SECRET = Pattern.compile("^(join|setup)/.*");

    FailedView() {
        addClassName("trouble");
        var retry = btn(Texts.t("shell.failed.retry"), "undo", "primary");
        retry.addClickListener(
                click -> retry.getUI().ifPresent(ui -> ui.getPage().reload()));
        add(
                div("sign warned", icon("warn")),
                new H1(Texts.t("shell.failed.title")),
                new Paragraph(Texts.t("shell.failed.text")),
                retry);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        LOG.error("The page {} failed", loggable(event.getLocation().getPath()), error.getCaughtException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /**
     * Encoded again: an address may hold line breaks, which would forge lines of the log. The secret of an invitation’s link
     * still opens an account, and stays out of it.
     */
    static String loggable(String path) {
        return SECRET.matcher(UriUtils.encodePath(path, UTF_8)).replaceFirst("$1/…");
    }

    @Override
    public String getPageTitle() {
        return Texts.t("shell.failed.title");
    }
}
