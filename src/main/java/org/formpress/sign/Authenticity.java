package org.formpress.sign;

/** Whether the data that a file carries is known to have been put there by this service, or one with the same keys. */
public enum Authenticity {
    /** One of the keys signed it, and not a byte of it is another. */
    AUTHENTIC(true),
    /** It is signed, but not by any of the keys, or it was changed since. */
    FORGED(false),
    /** It is not signed. */
    UNSIGNED("unsigned"),
    /** It is signed, and there is no key here to check that with. */
    UNVERIFIED("unverified");

    private final Object json;

    Authenticity(Object json) {
        this.json = json;
    }

    /** What callers see: {@code true}, {@code false}, {@code "unsigned"} or {@code "unverified"}. */
    public Object json() {
        return json;
    }
}
