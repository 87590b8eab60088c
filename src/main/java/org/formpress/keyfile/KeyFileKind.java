package org.formpress.keyfile;

/** What the keys of a file are for. */
public enum KeyFileKind {
    /** They let callers in; the file has their hashes. */
    ACCESS,
    /** They sign files; the file has the keys themselves. */
    SIGNING
}
