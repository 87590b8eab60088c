package org.formpress.typeset;

/** The current position of the plan on its pages; lengths in thousandths of a point. */
final class PageCursor {

    private final int pageHeight;
    private final int maxPages;
    private int pages = 1;
    private int used;
    private boolean belowTable;

    PageCursor(int pageHeight, int maxPages) {
        this.pageHeight = pageHeight;
        this.maxPages = maxPages;
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

    /** Whether the last rule of a table is directly above. */
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
        if (pages == maxPages) {
            throw new DocumentTooLongException(maxPages);
        }
        pages++;
        used = 0;
        belowTable = false;
    }
}
