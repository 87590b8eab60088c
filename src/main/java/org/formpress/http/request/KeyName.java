package org.formpress.http.request;

/** Whose key a request came with, for the log. */
public record KeyName(String value) implements LogField {

    /** Tells callers which key they used, and the access log whom it was. */
    public static final String HEADER = "X-Key-Name";

    @Override
    public String logKey() {
        return "key";
    }
}
