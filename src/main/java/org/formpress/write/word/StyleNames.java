package org.formpress.write.word;

/** The paragraph styles of a form's blocks. */
record StyleNames(String title, String caption, String label, String value) {

    /** Those of a form that is a file of its own: its title is the file's only heading. */
    static final StyleNames SINGLE = new StyleNames("Heading1", "FormCaption", "FormLabel", "FormValue");

    /**
     * Those of a form in a book, where the title is no heading.
     *
     * @param suffix of the names, which tells the sizes of one kind of form from those of another; empty for the first
     */
    static StyleNames ofBook(String suffix) {
        return new StyleNames("FormTitle" + suffix, "FormCaption" + suffix, "FormLabel" + suffix, "FormValue" + suffix);
    }

    /** Those of a page of a book that is no form: its title is a heading of the book. Likewise by {@code suffix}. */
    static StyleNames ofFront(String suffix) {
        String title = suffix.isEmpty() ? SINGLE.title() : "FrontTitle" + suffix;
        return new StyleNames(title, "FormCaption" + suffix, "FormLabel" + suffix, "FormValue" + suffix);
    }
}
