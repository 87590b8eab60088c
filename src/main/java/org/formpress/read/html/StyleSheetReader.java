package org.formpress.read.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.formpress.bounds.Deadline;

/** Takes a style sheet apart (CSS Syntax Level 3) as far as it could change what a reader sees on the screen. */
final class StyleSheetReader {

    /** Rules with others inside. */
    private static final Pattern CONDITIONAL =
            Pattern.compile("@(media|supports|layer|container|scope)\\b.*", Pattern.DOTALL);

    private static final Pattern PRINT_ONLY = Pattern.compile("@media\\s+(only\\s+)?print\\b[^,]*");

    /** What holds only while the mouse or the cursor is there. */
    private static final Pattern PASSING = Pattern.compile(
            ".*:(hover|focus|active|visited|target|:selection|:-moz-selection).*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String css;
    private final List<StyleRule> rules = new ArrayList<>();
    private int at;

    private StyleSheetReader(String css) {
        this.css = css;
    }

    static List<StyleRule> rules(String css) {
        StyleSheetReader reader = new StyleSheetReader(Declarations.withoutComments(css));
        while (reader.at < reader.css.length()) {
            reader.rule();
        }
        return reader.rules;
    }

    private void rule() {
        Deadline.check();
        String selectors = until("{};").strip();
        String prelude = selectors.toLowerCase(Locale.ROOT);
        unclearIf(prelude.startsWith("@import"), selectors);
        char end = at < css.length() ? css.charAt(at++) : ';';
        if (end != '{'
                || CONDITIONAL.matcher(prelude).matches()
                        && !PRINT_ONLY.matcher(prelude).matches()) {
            // The rules inside follow as if their condition held; the brace at their end is passed over like this one.
            return;
        }
        int start = at;
        block();
        String block = css.substring(start, Math.max(start, at - 1));
        if (!prelude.startsWith("@")) {
            add(selectors, block);
            unclearIf(block.contains("{"), selectors);
        }
    }

    /** Rules from elsewhere and rules inside of rules may hide anything. */
    private void unclearIf(boolean unclear, String rule) {
        if (unclear) {
            rules.add(StyleRule.of("& " + rule, true, Map.of("display", "none")));
        }
    }

    /** Moves behind the brace that ends the current block. */
    private void block() {
        int open = 1;
        while (open > 0 && at < css.length()) {
            until("{}");
            if (at < css.length()) {
                open += css.charAt(at++) == '{' ? 1 : -1;
            }
        }
    }

    /** Moves to the next of these characters outside of quotes and parentheses; returns what is before it. */
    private String until(String ends) {
        int start = at;
        at = Declarations.end(css, at, ends);
        return css.substring(start, at);
    }

    private void add(String selectors, String block) {
        Declarations declarations = Declarations.of(block);
        for (String selector : Declarations.split(selectors, ",")) {
            if (!PASSING.matcher(selector).matches()) {
                add(selector, false, declarations.usual());
                add(selector, true, declarations.important());
            }
        }
    }

    private void add(String selector, boolean important, Map<String, String> declarations) {
        if (!declarations.isEmpty()) {
            rules.add(StyleRule.of(selector.strip(), important, declarations));
        }
    }
}
