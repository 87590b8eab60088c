package org.formpress.read.html;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element does to the text around it (HTML, 15.3; CSS Display Level 3). */
enum Flow {
    /** Its text goes on in the line. */
    INLINE,
    /** Its text has lines of its own. */
    BLOCK,
    /** It ends the line. */
    BREAK,
    /** It shows nothing. */
    NOTHING,
    /** It is no text, or nobody can say where its text stands. */
    OTHER;

    private static final Set<String> LINES = Set.of("""
            p div h1 h2 h3 h4 h5 h6 td th section article header footer aside main nav address center blockquote pre
            figure figcaption hgroup caption""".split("\\s+", -1));

    private static final Set<String> WORDS = Set.of("""
            span b strong i em u font mark small big ins wbr s strike del sup sub a abbr acronym cite code data dfn kbd
            label nobr samp time tt var bdi""".split("\\s+", -1));

    private static final Set<String> UNSEEN = Set.of("script", "style", "link", "meta", "title");

    /** What an element does by itself. Elements that no browser knows are text, and show nothing without it. */
    static Flow of(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            return BREAK;
        }
        if (LINES.contains(name)) {
            return BLOCK;
        }
        if (UNSEEN.contains(name)) {
            return NOTHING;
        }
        return WORDS.contains(name) || name.contains("-") ? INLINE : OTHER;
    }

    /** What it does with this {@code display}; empty for none. */
    Flow with(String display) {
        return switch (display) {
            case "", "initial", "unset", "revert", "revert-layer" -> this;
            case "inline", "inline-block", "inline flow-root", "inline flow", "contents" -> INLINE;
            case "block", "flow-root", "block flow", "block flow-root" -> BLOCK;
            // What hides, or cannot be known, its look says.
            default -> display.matches(".*(none|list-item|var\\().*") ? this : OTHER;
        };
    }

    /** Whether there is nothing in an element but others without anything. */
    static boolean isHollow(Element element) {
        return !element.hasText()
                && element.getAllElements().stream()
                        .allMatch(inside -> of(inside) == INLINE || of(inside) == BLOCK || of(inside) == NOTHING)
                && element.textNodes().isEmpty();
    }
}
