package org.formpress.write.html;

import org.formpress.model.Mark;

/** The tags around a text that say what became of it since the earlier version. */
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

    /** The tag that begins a row. */
    static String row(Mark mark) {
        return switch (mark) {
            case KEPT -> "<tr";
            case INSERTED -> "<tr class=\"inserted\"";
            case DELETED -> "<tr class=\"deleted\"";
        };
    }
}
