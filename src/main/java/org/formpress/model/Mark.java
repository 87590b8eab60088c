package org.formpress.model;

/** The change of a text or row since an earlier version of the form. */
public enum Mark {
    /** In both versions, or there was no comparison. */
    KEPT,
    /** In the later version only. */
    INSERTED,
    /** In the earlier version only. */
    DELETED
}
