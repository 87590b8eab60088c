package org.formpress.read.file;

/** A line of text outside all tables, or a table. */
public sealed interface ReadBlock permits ReadLine, ReadTable {

    /** Makes anchors of anchors. */
    interface Replacement<E extends Exception> {

        Anchors of(Anchors anchors) throws E;
    }

    /** The same with other anchors. */
    <E extends Exception> ReadBlock withAnchors(Replacement<E> replacement) throws E;
}
