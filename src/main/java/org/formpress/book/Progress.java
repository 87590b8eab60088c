package org.formpress.book;

/** Is notified of each form and part that is done, and may cancel the book. */
@FunctionalInterface
public interface Progress {

    Progress NONE = () -> {};

    /** @throws BookCancelledException to stop */
    void formDone();

    /**
     * A part that is not a form is done, such as the contents of a volume.
     *
     * @throws BookCancelledException to stop
     */
    default void partDone() {}
}
