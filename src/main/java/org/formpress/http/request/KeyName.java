package org.formpress.http.request;

/** The name of the access key a request used, for the log. */
public record KeyName(String value) implements LogField {

    /** Response header with the key name, also read by the access log. */
    public static final String HEADER = "X-Key-Name";

    @Override
    public String logKey() {
        return "key";
    }
}
