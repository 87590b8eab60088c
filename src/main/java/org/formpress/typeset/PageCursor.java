package org.formpress.typeset;

/** How far down which page the plan has come; lengths in thousandths of a point. */
final class PageCursor {

    /** The longest published form has two. */
    private static final int MOST_PAGES = 1000;

    private final int pageHeight;
    private int pages = 1;
    private int used;
    private boolean belowTable;

    PageCursor(int pageHeight) {
        this.pageHeight = pageHeight;
    }

    int pageHeight() {
        return pageHeight;
    }

    int pages() {
        return pages;
    }

    int room() {
        return pageHeight - used;
    }

    boolean atTop() {
        return used == 0;
    }

    /** Whether a table's last rule is right above. */
    boolean belowTable() {
        return belowTable;
    }

    void use(int height) {
        used += height;
        belowTable = false;
    }

    void tableEnds() {
        belowTable = true;
    }

    void newPage() {
        if (pages == MOST_PAGES) {
            throw new DocumentTooLongException(MOST_PAGES);
        }
        pages++;
        used = 0;
        belowTable = false;
    }
}
