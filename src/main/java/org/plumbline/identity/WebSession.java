package org.plumbline.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Makes somebody the user of this browser session, from within a view. */
@Component
public class WebSession {
    private final SecurityContextHolderStrategy contexts;
    private final HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();

    WebSession(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** Where the browser is, as the proxy tells it. */
    public String address() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getRemoteAddr();
    }

    /** Nobody is signed in here any more; the session itself stays. */
    public void leave() {
        var context = contexts.createEmptyContext();
        contexts.setContext(context);
        repository.saveContext(
                context,
                VaadinServletRequest.getCurrent().getHttpServletRequest(),
                VaadinServletResponse.getCurrent().getHttpServletResponse());
        PageOwner.set(UI.getCurrent(), null);
    }

    /** Whoever knew the session's id before knows it no longer. Other open pages load anew with the next click on them. */
    public void signIn(SignedIn person) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var context = contexts.createEmptyContext();
        context.setAuthentication(person.authentication());
        contexts.setContext(context);
        request.changeSessionId();
        repository.saveContext(context, request, response);
        PageOwner.set(UI.getCurrent(), person);
    }
}
