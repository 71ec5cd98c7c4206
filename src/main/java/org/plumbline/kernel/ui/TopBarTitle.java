package org.plumbline.kernel.ui;

/** A patient's screen that says itself what stands in the bar above it; otherwise today's date does. */
public interface TopBarTitle {
    String topBarTitle();
}
