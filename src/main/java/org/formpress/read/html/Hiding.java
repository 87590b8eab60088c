package org.formpress.read.html;

import java.util.Map;
import java.util.regex.Pattern;

/** Properties that can hide, move, cover or exchange text. */
final class Hiding {

    /** A value that the element had anyway, or that is judged on the element around it. */
    private static final Pattern RESET = Pattern.compile("initial|inherit|unset|revert|revert-layer");

    private static final String NONE = "none";
    private static final String LENGTH = "auto|\\+?0*(\\.0+)?(%|[a-z]*)";
    private static final String NOT_ZERO = "(?!\\+?0*(\\.0+)?(%|[a-z]*)$|.*var\\().*";
    private static final String SPACING = "normal|\\+?[0-9.]+[a-z]*|-0?\\.[0-9]+(em|pt|px)";
    private static final String MARGIN =
            "((auto|[0-9.]+[a-z%]*|-[0-9]{0,2}(\\.[0-9]+)?(pt|px|mm)|-0?\\.[0-9]+[a-z]+)\\s*)+";

    /** Half the size of the text at least: closer lines cover each other. */
    private static final String LINE_HEIGHT = "normal|0*([1-9][0-9]*(\\.[0-9]+)?|\\.[5-9][0-9]*)(r?em|lh)?"
            + "|0*([4-9]|[1-9][0-9]+)(\\.[0-9]+)?(px|pt)|([5-9][0-9]|[1-9][0-9]{2,})(\\.[0-9]+)?%|[1-9][0-9]*(\\.[0-9]+)?(mm|cm|in|pc)";

    /** The values that do none of this. */
    private static final Map<String, Pattern> HARMLESS = Map.ofEntries(
            // It undoes what other rules say.
            harmless("all", "(?!)"),
            harmless("display", "(?!.*(none|table-column|list-item|var\\()).*"),
            harmless("clip", "auto"),
            harmless("clip-path", NONE),
            harmless("mask", NONE),
            harmless("mask-image", NONE),
            // What extensions for dark pages do to all of them.
            harmless(
                    "filter",
                    "none|(\\s*(invert\\((1|100%|0?\\.9[0-9]*|9[0-9]%)\\)|hue-rotate\\([0-9.]+(deg|turn|rad)\\)))+"),
            harmless("backdrop-filter", NONE),
            harmless("mix-blend-mode", "normal"),
            harmless("transform", NONE),
            harmless("translate", NONE),
            harmless("rotate", NONE),
            harmless("scale", NONE),
            harmless("offset", NONE),
            harmless("offset-path", NONE),
            harmless("animation", NONE),
            harmless("animation-name", NONE),
            harmless("float", NONE),
            harmless("contain", "none|layout|style"),
            harmless("overflow", "(visible|auto|scroll)( (visible|auto|scroll))?"),
            harmless("overflow-x", "visible|auto|scroll"),
            harmless("overflow-y", "visible|auto|scroll"),
            harmless("position", "static|relative|sticky"),
            harmless("top", LENGTH),
            harmless("left", LENGTH),
            harmless("right", LENGTH),
            harmless("bottom", LENGTH),
            harmless("inset", LENGTH),
            harmless("inset-block", LENGTH),
            harmless("inset-inline", LENGTH),
            harmless("margin", MARGIN),
            harmless("margin-left", MARGIN),
            harmless("margin-right", MARGIN),
            harmless("margin-top", MARGIN),
            harmless("margin-bottom", MARGIN),
            harmless("margin-inline-start", MARGIN),
            harmless("margin-inline-end", MARGIN),
            harmless("margin-block-start", MARGIN),
            harmless("margin-block-end", MARGIN),
            harmless("text-indent", "[-+]?[0-9]{1,2}(\\.[0-9]{1,20})?(em|pt|px|mm)|0"),
            harmless("text-transform", "none|uppercase"),
            harmless("font-variant-position", "normal"),
            harmless("font-feature-settings", "normal|\"kern\".*"),
            harmless("zoom", "normal|1|100%"),
            harmless("content", "normal|none|\"\"|''|counter\\(page\\)"),
            harmless("content-visibility", "visible|auto"),
            harmless("background-image", NONE),
            harmless("-webkit-text-security", NONE),
            harmless("-webkit-text-stroke", "0.*"),
            harmless("-webkit-text-stroke-width", "0.*"),
            harmless("direction", "ltr"),
            harmless("unicode-bidi", "normal|embed|isolate|plaintext"),
            harmless("letter-spacing", SPACING),
            harmless("word-spacing", SPACING),
            harmless("line-height", LINE_HEIGHT),
            harmless("height", NOT_ZERO),
            harmless("max-height", NOT_ZERO),
            harmless("block-size", NOT_ZERO),
            harmless("max-block-size", NOT_ZERO),
            harmless("width", NOT_ZERO),
            harmless("max-width", NOT_ZERO),
            harmless("inline-size", NOT_ZERO),
            harmless("max-inline-size", NOT_ZERO));

    private Hiding() {}

    private static Map.Entry<String, Pattern> harmless(String property, String values) {
        return Map.entry(property, Pattern.compile(values));
    }

    static boolean knows(String property) {
        return HARMLESS.containsKey(property);
    }

    /** Whether an element with these declarations may not show its text as it is. */
    static boolean by(Map<String, String> declared) {
        String opacity = declared.getOrDefault("opacity", "1");
        boolean percent = opacity.endsWith("%");
        String number = percent ? opacity.substring(0, opacity.length() - 1) : opacity;
        return declared.entrySet().stream().anyMatch(Hiding::hides)
                || !RESET.matcher(number).matches() && !CssColour.isSeen(number, percent ? "%" : "");
    }

    private static boolean hides(Map.Entry<String, String> declared) {
        Pattern harmless = HARMLESS.get(declared.getKey());
        String value = declared.getValue();
        return harmless != null
                && !harmless.matcher(value).matches()
                && (declared.getKey().equals("all") || !RESET.matcher(value).matches());
    }
}
