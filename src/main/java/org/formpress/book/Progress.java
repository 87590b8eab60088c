package org.formpress.book;

/** Is told of every form that is done, and of other parts, and may end the work. */
@FunctionalInterface
public interface Progress {

    Progress NONE = () -> {};

    /** @throws BookCancelledException when nobody wants the book any more */
    void formDone();

    /**
     * A part is done that is no form, such as the contents of a volume.
     *
     * @throws BookCancelledException when nobody wants the book any more
     */
    default void partDone() {}
}
