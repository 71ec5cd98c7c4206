package org.plumbline.shell.internal;

/** What a response may load, by its kind. */
final class ContentPolicies {
    /** For what is no page of Flow: data, errors, redirects, files. Nothing it holds may run or be framed. */
    static final String INERT =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'none'";

    /** For the player under /do/: its own files only, no inline code. */
    static final String PLAYER = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " media-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private ContentPolicies() {}

    /** For a page of Flow, which evaluates the code that the server sends and writes styles in place. */
    static String page(String nonce) {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce
                + "' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
                + " base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
