package org.plumbline.shell.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionDestroyEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.PageOwner;
import org.plumbline.kernel.ui.Texts;
import org.springframework.stereotype.Component;

/** What every page carries, and how a session ends. */
@Component
class PageListener implements VaadinServiceInitListener {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** So soon is sent again what found no connection. */
    private static final int RECONNECT_MILLIS = 2000;

    private static final List<String> MODULES = List.of("glyphs/glyphs.js", "page/connection.js");

    private final CurrentUser user;

    PageListener(CurrentUser user) {
        this.user = user;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageListener::complete);
        event.addRequestHandler(new PagesOfOthers(user));
        event.getSource().addUIInitListener(opened -> {
            PageOwner.set(opened.getUI(), user.get().orElse(null));
            tellOfLostConnections(opened.getUI());
        });
        event.getSource().setSystemMessagesProvider(PageListener::messages);
        event.getSource().addSessionDestroyListener(PageListener::endLogin);
        event.getSource().addSessionInitListener(opened -> opened.getSession().setErrorHandler(new Troubles()));
    }

    private static void complete(IndexHtmlResponse page) {
        var document = page.getDocument();
        document.title(Texts.t("shell.title"));
        document.head().prependElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        // relative to the page's base, which the server has set
        for (var module : MODULES)
            document.head().appendElement("script").attr("type", "module").attr("src", module);
        putOwnSheetsLast(document.head());
        // the browser draws what is on its way until it stands: shell.css
        if ("/caseload".equals(page.getVaadinRequest().getPathInfo()))
            document.body().attr("data-awaits", "caseload");
        var nonce = nonce();
        document.getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(SecurityHeaders.POLICY, ContentPolicies.page(nonce));
    }

    /**
     * Where Flow puts the sheet of a view or a card when it first shows one: before this comment, and so before the sheets
     * that all pages share, which would win where both say something.
     */
    private static void putOwnSheetsLast(Element head) {
        for (var node : List.copyOf(head.childNodes()))
            if (node instanceof Comment comment && comment.getData().equals("Stylesheet end"))
                head.appendChild(comment);
    }

    private static void tellOfLostConnections(UI ui) {
        ui.getReconnectDialogConfiguration().setReconnectInterval(RECONNECT_MILLIS);
        ui.getReconnectDialogConfiguration().setDialogText(Texts.t("shell.offline.trying"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.t("shell.offline.gone"));
    }

    private static String nonce() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** An ended session reloads the page at once: the way leads over the login page, which says so, back to here. */
    private static SystemMessages messages(SystemMessagesInfo info) {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption(Texts.t("shell.trouble.title"));
        messages.setInternalErrorMessage(Texts.t("shell.trouble.reload"));
        messages.setCookiesDisabledCaption(Texts.t("shell.cookies.title"));
        messages.setCookiesDisabledMessage(Texts.t("shell.cookies.text"));
        return messages;
    }

    /**
     * Heartbeats of an open page keep the HTTP session alive. Flow closes its own session when nobody has done anything for
     * its time-out; the login must end with it.
     */
    private static void endLogin(SessionDestroyEvent event) {
        var session = event.getSession().getSession();
        if (session == null) return;
        try {
            session.invalidate();
        } catch (IllegalStateException alreadyEnded) {
            // it was the end of the HTTP session that brought us here
        }
    }
}
