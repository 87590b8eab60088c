package org.formpress.read.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.formpress.read.ooxml.XmlCursor;

/** Properties of runs (ISO/IEC 29500-1, 17.3.2) that change what a reader sees, as one place of a file sets them. */
record RunProperties(Map<String, String> values) {

    /** Sets nothing. */
    static final RunProperties NONE = new RunProperties(Map.of());

    private static final Set<String> SWITCHES =
            Set.of("strike", "dstrike", "vanish", "webHidden", "specVanish", "caps", "smallCaps", "cs", "rtl");
    private static final Set<String> VALUES =
            Set.of("rStyle", "vertAlign", "position", "sz", "w", "spacing", "highlight");
    private static final Set<String> OFF = Set.of("0", "false", "off");

    RunProperties {
        values = Map.copyOf(values);
    }

    /** Reads {@code rPr}, at whose start the cursor is. */
    static RunProperties read(XmlCursor cursor) throws RefusedException {
        return read(cursor, name -> {});
    }

    /** The same, and tells of each property. */
    static RunProperties read(XmlCursor cursor, XmlCursor.Child each) throws RefusedException {
        Map<String, String> values = new HashMap<>();
        cursor.children(name -> {
            each.at(name);
            if (WordNames.isWord(cursor) && SWITCHES.contains(name)) {
                values.put(name, Boolean.toString(isOn(cursor)));
            } else if (WordNames.isWord(cursor) && name.equals("color")) {
                values.put(name, Shade.colour(cursor));
            } else if (WordNames.isWord(cursor) && name.equals("shd")) {
                values.put("fill", Shade.fill(cursor));
            } else if (WordNames.isWord(cursor) && name.equals("rFonts")) {
                fonts(cursor, values);
            } else if (WordNames.isWord(cursor) && name.equals("eastAsianLayout")) {
                values.put("combine", Boolean.toString(isOn(cursor, "combine")));
            } else if (name.equals("textFill")) {
                textFill(cursor, values);
            } else if (WordNames.isWord(cursor) && VALUES.contains(name)) {
                values.put(name, cursor.attribute("val"));
            }
        });
        return values.isEmpty() ? NONE : new RunProperties(values);
    }

    /** A font of the theme, which is no symbol font, goes before a named one (17.3.2.26). */
    private static void fonts(XmlCursor cursor, Map<String, String> values) {
        for (String script : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
            String theme = cursor.attribute(script.equals("cs") ? "cstheme" : script + "Theme");
            String font = theme.isEmpty() ? cursor.attribute(script) : "+" + theme;
            if (!font.isEmpty()) {
                values.put("font." + script, font);
            }
        }
        values.put("font.hint", cursor.attribute("hint"));
    }

    /** A fill of Word 2010 (MS-DOCX 2.2.1) overrides the colour; of others than a plain one nobody can say what is seen. */
    private static void textFill(XmlCursor cursor, Map<String, String> values) throws RefusedException {
        values.put("textFill", "unclear");
        cursor.children(fill -> cursor.children(colour -> {
            if (fill.equals("solidFill") && colour.equals("srgbClr")) {
                values.put("color", cursor.attribute("val"));
                values.put("textFill", "");
                cursor.children(change -> values.put("textFill", change));
            }
        }));
    }

    /** The shade of a paragraph, cell or table at the cursor, as one property. */
    static RunProperties fill(String of, XmlCursor cursor) {
        return new RunProperties(Map.of(of, Shade.fill(cursor)));
    }

    /** A property of a paragraph (17.3.1) at the cursor that changes what a reader sees of its runs. */
    static RunProperties ofParagraph(XmlCursor cursor) {
        return switch (cursor.name()) {
            case "shd" -> fill("paragraphFill", cursor);
            case "framePr" -> new RunProperties(Map.of("frame", "true"));
            case "bidi" -> new RunProperties(Map.of("bidi", Boolean.toString(isOn(cursor))));
            case "collapsed" -> new RunProperties(Map.of("collapsed", Boolean.toString(isOn(cursor))));
            case "spacing" -> {
                boolean exact = cursor.attribute("lineRule").equals("exact");
                yield cursor.attribute("line").isEmpty()
                        ? NONE
                        : new RunProperties(Map.of("line", exact ? cursor.attribute("line") : ""));
            }
            case "ind" -> new RunProperties(Map.of("away", Boolean.toString(Indents.leadAway(cursor))));
            default -> NONE;
        };
    }

    /** Whether the switch that the cursor is at is on, as it is without a value (17.17.4). */
    static boolean isOn(XmlCursor cursor) {
        return !OFF.contains(cursor.attribute("val"));
    }

    private static boolean isOn(XmlCursor cursor, String attribute) {
        String value = cursor.attribute(attribute);
        return !value.isEmpty() && !OFF.contains(value);
    }

    /** These, and those of a lower layer where these set nothing. */
    RunProperties over(RunProperties lower) {
        if (values.isEmpty() || lower.values.isEmpty()) {
            return values.isEmpty() ? lower : this;
        }
        Map<String, String> both = new HashMap<>(lower.values);
        both.putAll(values);
        return new RunProperties(both);
    }

    /**
     * Those of a style over those of another kind of style. Two switches that are on cancel each other out in Word (17.7.3), not in
     * every program; so whatever is on in either counts as on.
     */
    RunProperties joinedWith(RunProperties lower) {
        Map<String, String> both = new HashMap<>(over(lower).values);
        for (String name : SWITCHES) {
            if (isOn(name) || lower.isOn(name)) {
                both.put(name, "true");
            }
        }
        return both.isEmpty() ? NONE : new RunProperties(both);
    }

    boolean isOn(String name) {
        return value(name).equals("true");
    }

    /** A value; empty if none is set. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }
}
