package org.formpress.http;

/** Whose key a request came with, for the log. */
record KeyName(String value) implements LogEntry {

    /** Tells callers which key they used, and the access log whom it was. */
    static final String HEADER = "X-Key-Name";

    @Override
    public String logKey() {
        return "key";
    }
}
