package org.formpress.sign;

/** Whether the data embedded in a file provably comes from this service, or one with the same keys. */
public enum Authenticity {
    /** Signed by one of the keys and unchanged since. */
    AUTHENTIC(true),
    /** Signed by none of the keys, or changed since. */
    FORGED(false),
    /** Not signed. */
    UNSIGNED("unsigned"),
    /** Signed, but there is no key here to verify it. */
    UNVERIFIED("unverified");

    private final Object json;

    Authenticity(Object json) {
        this.json = json;
    }

    /** The value in responses: {@code true}, {@code false}, {@code "unsigned"} or {@code "unverified"}. */
    public Object json() {
        return json;
    }
}
