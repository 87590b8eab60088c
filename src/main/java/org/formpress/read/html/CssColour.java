package org.formpress.read.html;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.read.look.Ink;

/** Colours as style sheets write them (CSS Color Level 4), as far as people do. */
final class CssColour {

    /** Nobody can say which colour it is. */
    static final int UNCLEAR = -1;

    /** None, or so little of it that it cannot be seen. */
    static final int TRANSPARENT = -2;

    private static final double MIN_ALPHA = 0.2;

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("black", "000000"),
            Map.entry("silver", "c0c0c0"),
            Map.entry("gray", "808080"),
            Map.entry("grey", "808080"),
            Map.entry("dimgray", "696969"),
            Map.entry("darkgray", "a9a9a9"),
            Map.entry("white", "ffffff"),
            Map.entry("maroon", "800000"),
            Map.entry("darkred", "8b0000"),
            Map.entry("crimson", "dc143c"),
            Map.entry("red", "ff0000"),
            Map.entry("orangered", "ff4500"),
            Map.entry("orange", "ffa500"),
            Map.entry("brown", "a52a2a"),
            Map.entry("purple", "800080"),
            Map.entry("fuchsia", "ff00ff"),
            Map.entry("magenta", "ff00ff"),
            Map.entry("green", "008000"),
            Map.entry("darkgreen", "006400"),
            Map.entry("lime", "00ff00"),
            Map.entry("olive", "808000"),
            Map.entry("yellow", "ffff00"),
            Map.entry("navy", "000080"),
            Map.entry("darkblue", "00008b"),
            Map.entry("blue", "0000ff"),
            Map.entry("teal", "008080"),
            Map.entry("aqua", "00ffff"),
            Map.entry("cyan", "00ffff"),
            Map.entry("windowtext", "000000"),
            Map.entry("canvastext", "000000"),
            Map.entry("initial", "000000"));

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");
    private static final Pattern RGB = Pattern.compile(
            "rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})(?:\\s*[,/]\\s*([0-9.]{1,6})(%?))?\\s*\\)");

    private CssColour() {}

    /** @param inherited the colour around it */
    static int of(String value, int inherited) {
        Matcher hex = HEX.matcher(value);
        Matcher rgb = RGB.matcher(value);
        if (NAMES.containsKey(value)) {
            return Ink.of(NAMES.get(value));
        }
        if (hex.matches()) {
            return hex(hex.group(1));
        }
        if (rgb.matches()) {
            return rgb(rgb);
        }
        return switch (value) {
            case "", "inherit", "currentcolor", "unset", "revert" -> inherited;
            case "transparent" -> TRANSPARENT;
            default -> UNCLEAR;
        };
    }

    private static int hex(String digits) {
        String all = digits.length() < 6 ? digits.replaceAll("(.)", "$1$1") : digits;
        boolean seen = all.length() == 6 || Integer.parseInt(all.substring(6), 16) >= MIN_ALPHA * 255;
        return seen ? Ink.of(all.substring(0, 6)) : TRANSPARENT;
    }

    private static int rgb(Matcher rgb) {
        if (rgb.group(4) != null && !isSeen(rgb.group(4), rgb.group(5))) {
            return TRANSPARENT;
        }
        int colour = 0;
        for (int part = 1; part <= 3; part++) {
            colour = colour << 8 | Math.min(255, Integer.parseInt(rgb.group(part)));
        }
        return colour;
    }

    /** Whether so much of a colour or an element can be seen. */
    static boolean isSeen(String alpha, String percent) {
        return alpha.matches("\\d*\\.?\\d+") && Double.parseDouble(alpha) / (percent.isEmpty() ? 1 : 100) >= MIN_ALPHA;
    }

    /** The colour behind an element, by its {@code background}. */
    static int ground(String background, int around) {
        for (String part : Declarations.split(background, " ")) {
            int colour = of(part, UNCLEAR);
            if (colour >= 0) {
                return colour;
            }
        }
        return around;
    }
}
