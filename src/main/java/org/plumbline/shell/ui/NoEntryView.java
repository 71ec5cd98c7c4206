package org.plumbline.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The route is for another role. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NoEntryView extends MissingView<AccessDeniedException> {}
