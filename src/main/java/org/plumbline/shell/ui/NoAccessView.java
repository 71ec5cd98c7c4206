package org.plumbline.shell.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** The address names a record of this clinic that is not this person’s. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NoAccessView extends MissingView<AccessDeniedException> {}
