package org.formpress.write.html;

import org.formpress.model.Mark;

/** The tags around inserted and deleted text. */
enum MarkTags {
    KEPT("", ""),
    INSERTED("<ins>", "</ins>"),
    DELETED("<del>", "</del>");

    private final String start;
    private final String end;

    MarkTags(String start, String end) {
        this.start = start;
        this.end = end;
    }

    static MarkTags of(Mark mark) {
        return switch (mark) {
            case KEPT -> KEPT;
            case INSERTED -> INSERTED;
            case DELETED -> DELETED;
        };
    }

    String start() {
        return start;
    }

    String end() {
        return end;
    }

    /** The start tag of a row, without its end. */
    static String row(Mark mark) {
        return switch (mark) {
            case KEPT -> "<tr";
            case INSERTED -> "<tr class=\"inserted\"";
            case DELETED -> "<tr class=\"deleted\"";
        };
    }
}
