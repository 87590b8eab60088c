package org.formpress.keys;

/** What the keys of a file are for. */
public enum KeyFileKind {
    /** They let callers in; the file has their hashes. */
    ACCESS("keys."),
    /** They sign files; the file has the keys themselves. */
    SIGNING("sign.");

    private final String messagePrefix;

    KeyFileKind(String messagePrefix) {
        this.messagePrefix = messagePrefix;
    }

    /** How the names of the command line's messages about them begin. */
    public String messagePrefix() {
        return messagePrefix;
    }
}
