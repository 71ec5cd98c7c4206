package org.plumbline.assessments.internal.feel;

/** Something in the clinical catalogue is wrong. It stops the start: better no portal than a rule that never fires. */
public final class CatalogueFault extends RuntimeException {
    public CatalogueFault(String message) {
        super(message);
    }
}
