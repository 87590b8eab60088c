package org.formpress.read.word;

import java.util.Optional;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/** The numbering of the current paragraph: its own, or that of its style (ISO/IEC 29500-1, 17.9.18 and 17.9.3). */
final class ParagraphNumber {

    private final WordStyles styles;
    private final WordLists lists;
    private final ListCounter counter;
    private String numbering = "";
    private int level = -1;
    private ListLevel format = NONE;

    private static final ListLevel NONE = new ListLevel(0, "none", "", "nothing", -1, false, "", RunProperties.NONE);

    ParagraphNumber(WordStyles styles, WordLists lists) {
        this.styles = styles;
        this.lists = lists;
        this.counter = new ListCounter(lists);
    }

    void open() {
        numbering = "";
        level = -1;
    }

    /** Reads {@code numPr}. */
    void read(XmlCursor cursor) throws RefusedException {
        cursor.children(name -> {
            if (name.equals("numId")) {
                numbering = cursor.attribute("val");
            } else if (name.equals("ilvl")) {
                level = ListLevel.number(cursor.attribute("val"));
            }
        });
    }

    /** The marker of the paragraph, none as empty text; empty if nobody can say which. */
    Optional<String> next(String style) {
        String id = numbering.isEmpty() ? styles.numbering(style) : numbering;
        format = NONE;
        if (id.isEmpty() || id.equals("0") || lists.list(id).isEmpty()) {
            return Optional.of("");
        }
        int styled = numbering.isEmpty() ? lists.levelOf(style, id) : 0;
        int at = level >= 0 ? level : Math.max(styled, styles.level(style));
        format = lists.level(id, at).orElse(NONE);
        return counter.next(id, at);
    }

    /** How the last marker looks and what follows it. */
    ListLevel format() {
        return format;
    }
}
