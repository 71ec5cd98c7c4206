package org.plumbline.shell.internal;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import org.plumbline.identity.CurrentUser;
import org.plumbline.identity.PageOwner;

/**
 * Does nothing for a page that was made for somebody else, or for the same person elsewhere: it is answered as if its session
 * had ended, so that it loads anew as what the browser is signed in to now.
 */
final class PagesOfOthers extends SynchronizedRequestHandler {
    private final transient CurrentUser user;
    private final UidlRequestHandler flow = new UidlRequestHandler();

    PagesOfOthers(CurrentUser user) {
        this.user = user;
    }

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        return HandlerHelper.isRequestType(request, RequestType.UIDL);
    }

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var page = session.getService().findUI(request);
        if (page == null || PageOwner.is(page, user.get().orElse(null))) return false;
        page.close();
        return flow.handleSessionExpired(request, response);
    }
}
