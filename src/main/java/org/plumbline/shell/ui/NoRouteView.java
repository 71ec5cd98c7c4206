package org.plumbline.shell.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** No route has this address. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NoRouteView extends MissingView<NotFoundException> {}
