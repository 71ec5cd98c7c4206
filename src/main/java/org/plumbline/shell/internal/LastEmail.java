package org.plumbline.shell.internal;

import com.vaadin.flow.server.WrappedSession;
import jakarta.servlet.http.HttpServletRequest;

/** The e-mail of the attempt that failed, kept in the session until the login page shows it again. */
public final class LastEmail {
    private static final String ATTRIBUTE = LastEmail.class.getName();
    private static final int LONGEST = 254;

    private LastEmail() {}

    static void keep(HttpServletRequest attempt) {
        var email = attempt.getParameter("username");
        if (email != null && email.length() <= LONGEST) attempt.getSession().setAttribute(ATTRIBUTE, email);
    }

    public static String take(WrappedSession session) {
        var email = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return email == null ? "" : email.toString();
    }
}
