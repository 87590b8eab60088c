package org.formpress.write.word;

import org.formpress.write.Utf8Text;

/**
 * The headings of a book, which stand above its pages in lines of a point, white on white: navigation panes and screen readers
 * show them, and the pages stay as they are. Their bookmarks are where the contents lead, and tell which form begins here.
 */
final class BookHeadingWriter {

    /** Height of a heading, in twentieths of a point. */
    static final int HEIGHT = 20;

    private static final String UNIT =
            "<w:pStyle w:val=\"Heading1\"/><w:spacing w:after=\"0\" w:line=\"" + HEIGHT + "\" w:lineRule=\"exact\"/>";
    private static final String PROJECT = "<w:pStyle w:val=\"Heading2\"/>";
    private static final String UNSEEN =
            "<w:rPr><w:color w:val=\"FFFFFF\"/><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr>";

    private final Utf8Text out;
    private int nextId;

    /** @param nextId the number of the next bookmark */
    BookHeadingWriter(Utf8Text out, int nextId) {
        this.out = out;
        this.nextId = nextId;
    }

    /** Where links to a page lead. */
    static String pageBookmark(int page) {
        return "fpp_" + page;
    }

    /** The bookmark of a page that begins with what follows. */
    void page(int page) {
        open(pageBookmark(page));
        close();
    }

    /**
     * The headings of a form.
     *
     * @param mark {@code fpf} for a form that is read back, {@code fpr} for a page in the place of a refused one
     */
    void form(BookHeadings headings, String mark, int place) {
        if (!headings.unit().isEmpty()) {
            heading(UNIT, UNSEEN, headings.unit(), "fpu_" + place);
        }
        heading(PROJECT, "", headings.project(), mark + "_" + place);
    }

    private void heading(String paragraph, String run, String text, String bookmark) {
        out.append("<w:p><w:pPr>").append(paragraph).append("</w:pPr>");
        open(bookmark);
        out.append("<w:r>").append(run).append("<w:t xml:space=\"preserve\">");
        XmlText.append(out, text);
        out.append("</w:t></w:r>");
        close();
        out.append("</w:p>");
    }

    private void open(String bookmark) {
        out.append("<w:bookmarkStart w:id=\"").append(nextId);
        out.append("\" w:name=\"").append(bookmark).append("\"/>");
    }

    private void close() {
        out.append("<w:bookmarkEnd w:id=\"").append(nextId++).append("\"/>");
    }

    int nextId() {
        return nextId;
    }
}
