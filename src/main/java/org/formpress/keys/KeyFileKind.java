package org.formpress.keys;

/** The kind of keys in a file. */
public enum KeyFileKind {
    /** They admit callers; the file holds only their hashes. */
    ACCESS("keys."),
    /** They sign documents; the file holds the keys themselves. */
    SIGNING("sign.");

    private final String messagePrefix;

    KeyFileKind(String messagePrefix) {
        this.messagePrefix = messagePrefix;
    }

    /** The prefix of the command line's message keys about them. */
    public String messagePrefix() {
        return messagePrefix;
    }
}
