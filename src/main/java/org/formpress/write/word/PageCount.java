package org.formpress.write.word;

/** About how many pages a document has: what its footer says until an editor has laid it out. Lengths in pt. */
final class PageCount {

    private final double pageHeight;
    private double used;
    private int pages = 1;

    PageCount(double pageHeight) {
        this.pageHeight = pageHeight;
    }

    void add(double height) {
        used += height;
    }

    void add(TableShape table) {
        used += table.headerHeight();
        for (double height : table.bodyHeights()) {
            addRow(height, table.headerHeight());
        }
    }

    private void addRow(double height, double headerHeight) {
        if (used + height > pageHeight) {
            pages++;
            used = headerHeight;
        }
        used += height;
        while (used > pageHeight && headerHeight < pageHeight) {
            pages++;
            used -= pageHeight - headerHeight;
        }
    }

    int pages() {
        return pages;
    }
}
