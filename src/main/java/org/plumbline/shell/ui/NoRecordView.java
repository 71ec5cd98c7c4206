package org.plumbline.shell.ui;

import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plumbline.kernel.NotFound;

/** The address names a record that is not there, or is of another clinic. */
@ParentLayout(Shell.class)
@AnonymousAllowed
class NoRecordView extends MissingView<NotFound> {}
