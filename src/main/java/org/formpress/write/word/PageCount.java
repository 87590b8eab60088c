package org.formpress.write.word;

/** Estimates the number of pages, for the footer until an editor has laid out the document. Lengths are in pt. */
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
        for (int row = 0; row < table.bodyRows(); row++) {
            if (used + table.bodyHeight(row) > pageHeight && !table.mayBreak(row, pageHeight)) {
                pages++;
                used = table.headerHeight();
            }
            used += table.bodyHeight(row);
            overflow(pageHeight - table.headerHeight());
        }
    }

    private void overflow(double roomPerPage) {
        if (used > pageHeight && roomPerPage > 0) {
            int more = (int) Math.ceil((used - pageHeight) / roomPerPage);
            pages += more;
            used -= more * roomPerPage;
        }
    }

    int pages() {
        return pages;
    }
}
