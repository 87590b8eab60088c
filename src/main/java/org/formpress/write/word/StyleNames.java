package org.formpress.write.word;

/** The paragraph styles of a form's blocks. */
record StyleNames(String title, String caption, String label, String value) {

    /** For a file of one form, whose title is the only heading. */
    static final StyleNames SINGLE = new StyleNames("Heading1", "FormCaption", "FormLabel", "FormValue");

    /**
     * For a form in a booklet, where the title is not a heading.
     *
     * @param suffix of the names, different for each typography; empty for the first
     */
    static StyleNames ofBook(String suffix) {
        return new StyleNames("FormTitle" + suffix, "FormCaption" + suffix, "FormLabel" + suffix, "FormValue" + suffix);
    }

    /** For other pages of a booklet, whose title is a heading of the booklet. */
    static StyleNames ofFront(String suffix) {
        String title = suffix.isEmpty() ? SINGLE.title() : "FrontTitle" + suffix;
        return new StyleNames(title, "FormCaption" + suffix, "FormLabel" + suffix, "FormValue" + suffix);
    }
}
