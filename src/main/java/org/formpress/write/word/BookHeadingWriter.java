package org.formpress.write.word;

import org.formpress.write.ooxml.Xml;

/**
 * Writes the headings of a booklet as white lines of one point above its pages: visible in navigation panes and to screen
 * readers, without changing the pages. Their bookmarks are link targets for the contents, and identify the form that begins
 * there.
 */
final class BookHeadingWriter {

    /** Height of a heading, in twentieths of a point. */
    static final int HEIGHT = 20;

    private static final String UNIT =
            "<w:pStyle w:val=\"Heading1\"/><w:spacing w:after=\"0\" w:line=\"" + HEIGHT + "\" w:lineRule=\"exact\"/>";
    private static final String PROJECT = "<w:pStyle w:val=\"Heading2\"/>";
    private static final String UNSEEN =
            "<w:rPr><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>";

    private final Xml xml;
    private int nextId;

    /** @param nextId next unused bookmark id */
    BookHeadingWriter(Xml xml, int nextId) {
        this.xml = xml;
        this.nextId = nextId;
    }

    /** The bookmark for links to a page. */
    static String pageBookmark(int page) {
        return "fpp_" + page;
    }

    /** Writes the bookmark of a page that begins here. */
    void page(int page) {
        open(pageBookmark(page));
        close();
    }

    /**
     * Writes the headings of a form.
     *
     * @param mark {@code fpf} for a form, {@code fpr} for the page of a refused one
     */
    void form(BookHeadings headings, String mark, int place) {
        if (!headings.unit().isEmpty()) {
            heading(UNIT, UNSEEN, headings.unit(), "fpu_" + place);
        }
        heading(PROJECT, "", headings.project(), mark + "_" + place);
    }

    private void heading(String paragraph, String run, String text, String bookmark) {
        xml.raw("<w:p><w:pPr>").raw(paragraph).raw("</w:pPr>");
        open(bookmark);
        xml.raw("<w:r>").raw(run).raw("<w:t xml:space=\"preserve\">").text(text).raw("</w:t></w:r>");
        close();
        xml.raw("</w:p>");
    }

    private void open(String bookmark) {
        xml.raw("<w:bookmarkStart w:id=\"").raw(nextId);
        xml.raw("\" w:name=\"").raw(bookmark).raw("\"/>");
    }

    private void close() {
        xml.raw("<w:bookmarkEnd w:id=\"").raw(nextId++).raw("\"/>");
    }

    int nextId() {
        return nextId;
    }
}
