package org.formpress.typeset;

/** How far down which page the plan has come; lengths in thousandths of a point. */
final class PageCursor {

    private final int pageHeight;
    private final int mostPages;
    private int pages = 1;
    private int used;
    private boolean belowTable;

    PageCursor(int pageHeight, int mostPages) {
        this.pageHeight = pageHeight;
        this.mostPages = mostPages;
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
        if (pages == mostPages) {
            throw new DocumentTooLongException(mostPages);
        }
        pages++;
        used = 0;
        belowTable = false;
    }
}
