package org.formpress.read.html;

import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a style sheet for one selector.
 *
 * @param selector  as in the file
 * @param matcher   says which elements it is for; null for a selector that cannot be judged here
 * @param important whether its declarations are
 * @param weight    its specificity (Selectors Level 4, 17)
 */
record StyleRule(
        String selector, @Nullable Evaluator matcher, boolean important, int weight, Map<String, String> declarations) {

    /** What jsoup reads as CSS does: its other selectors are its own, or mean something else there. */
    private static final Pattern PLAIN =
            Pattern.compile("([\\w\\-.#*>+~\\s]|\\[[\\w-]+(=\"?[\\w/-]*\"?)?]|:(first-child|last-child))+");

    private static final Pattern PSEUDO = Pattern.compile("::?[\\w-]+(\\([^()]*\\))?");
    private static final Pattern IDS = Pattern.compile("#");
    private static final Pattern CLASSES = Pattern.compile("[.\\[:]");
    private static final Pattern TYPES = Pattern.compile("(?<![\\w.#:\\[=\"/-])[a-zA-Z]");

    /** More of a kind than any selector has. */
    private static final int BASE = 1000;

    static StyleRule of(String selector, boolean important, Map<String, String> declarations) {
        boolean isPlain = PLAIN.matcher(selector).matches();
        int weight = (count(IDS, selector) * BASE + count(CLASSES, selector)) * BASE + count(TYPES, selector);
        return new StyleRule(selector, isPlain ? parsed(selector) : null, important, weight, Map.copyOf(declarations));
    }

    private static @Nullable Evaluator parsed(String selector) {
        try {
            return QueryParser.parse(selector);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Not a selector, so no browser heeds it; to be safe, it is treated as one that cannot be judged.
            return null;
        }
    }

    private static int count(Pattern pattern, String selector) {
        return (int) Math.min(BASE - 1, pattern.matcher(selector).results().count());
    }

    /** Whether an element may be one that a selector means which cannot be judged: by what it says besides pseudo-classes. */
    boolean mayBeFor(Element page) {
        String base = PSEUDO.matcher(selector).replaceAll("");
        Evaluator elements = !base.isBlank() && PLAIN.matcher(base).matches() ? parsed(base) : null;
        return elements == null || page.select(elements).hasText();
    }

    boolean isFor(Element element) {
        return matcher != null && element.is(matcher);
    }
}
