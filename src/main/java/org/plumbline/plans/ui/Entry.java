package org.plumbline.plans.ui;

import com.vaadin.flow.component.Focusable;

/** A field of a row: keeps what was typed, says beside itself what is wrong with it. */
interface Entry {
    /** Whether what stands in it can be assigned; what is not shown always can. */
    boolean isSound();

    boolean isVisible();

    /** Leads there. */
    default void seek() {
        ((Focusable<?>) this).focus();
    }
}
