package org.formpress.model;

/** What became of a text or a row between an earlier version of a form and this one. */
public enum Mark {
    /** It is in both, or nothing was compared. */
    KEPT,
    /** It is new. */
    INSERTED,
    /** It was in the earlier version only. */
    DELETED
}
