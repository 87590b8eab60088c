package org.formpress.book;

/** Is told of every form that is done, and may end the work. */
@FunctionalInterface
public interface Progress {

    Progress NONE = () -> {};

    /** @throws BookCancelledException when nobody wants the book any more */
    void formDone();
}
