package org.plumbline.kernel;

/** There is no such thing, or it is not yours: the two look the same. */
public class NotFound extends RuntimeException {
    public NotFound(String what) {
        super(what);
    }
}
