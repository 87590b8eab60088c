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
    private static final String SIMPLE = "[\\w\\-.#*]|\\[[\\w-]+(=\"?[\\w/-]*\"?)?]"
            + "|:(root|(first|last|only)-child|(first|last)-of-type|nth-(last-)?(child|of-type)\\([\\w+\\s-]+\\))";

    private static final Pattern PLAIN =
            Pattern.compile("(" + SIMPLE + "|[>+~\\s]|:(not|is|where)\\((" + SIMPLE + ")+\\))+");

    /** jsoup knows its other name only. */
    private static final Pattern WHERE = Pattern.compile(":where(?=\\()");

    /** What adds no weight of its own, or none at all (Selectors Level 4, 17). */
    private static final Pattern WEIGHTLESS =
            Pattern.compile(":(not|is)(?=\\()|:where\\([^()]*(\\([^()]*\\)[^()]*)*\\)");

    private static final Pattern ARGUMENT = Pattern.compile("(?<=-(child|type))\\([^()]*\\)");

    private static final Pattern PSEUDO = Pattern.compile("::?[\\w-]+(\\([^()]*\\))?");
    private static final Pattern IDS = Pattern.compile("#");
    private static final Pattern CLASSES = Pattern.compile("[.\\[:]");
    private static final Pattern TYPES = Pattern.compile("(?<![\\w.#:\\[=\"/-])[a-zA-Z]");

    /** More of a kind than any selector has. */
    private static final int BASE = 1000;

    static StyleRule of(String selector, boolean important, Map<String, String> declarations) {
        boolean isPlain = PLAIN.matcher(selector).matches();
        String own =
                ARGUMENT.matcher(WEIGHTLESS.matcher(selector).replaceAll("")).replaceAll("");
        int weight = (count(IDS, own) * BASE + count(CLASSES, own)) * BASE + count(TYPES, own);
        return new StyleRule(
                selector,
                isPlain ? parsed(WHERE.matcher(selector).replaceAll(":is")) : null,
                important,
                weight,
                Map.copyOf(declarations));
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
        if (elements == null) {
            return true;
        }
        // A text that a rule adds needs none that is there.
        boolean adds = declarations.containsKey("content");
        return adds ? page.selectFirst(elements) != null : page.select(elements).hasText();
    }

    boolean isFor(Element element) {
        return matcher != null && element.is(matcher);
    }
}
