package org.formpress.merge;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.formpress.text.Blanks;
import org.formpress.text.Unseen;

/** The entities of HTML that editors write. Others, and those of characters that not every font has, stay as they are. */
final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:([A-Za-z]{2,8}[0-9]{0,2})|#([0-9]{2,7})|#[xX]([0-9A-Fa-f]{2,6}));");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("nbsp", "\u00A0"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("amp", "&"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("middot", "·"),
            Map.entry("bull", "•"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"),
            Map.entry("thinsp", "\u2009"),
            Map.entry("shy", "\u00AD"),
            Map.entry("zwnj", "\u200C"),
            Map.entry("zwj", "\u200D"),
            Map.entry("lrm", "\u200E"),
            Map.entry("rlm", "\u200F"),
            Map.entry("times", "×"),
            Map.entry("divide", "÷"),
            Map.entry("plusmn", "±"),
            Map.entry("deg", "°"),
            Map.entry("micro", "µ"),
            Map.entry("sup2", "²"),
            Map.entry("sup3", "³"),
            Map.entry("frac12", "½"),
            Map.entry("permil", "‰"),
            Map.entry("le", "≤"),
            Map.entry("ge", "≥"),
            Map.entry("ne", "≠"),
            Map.entry("yen", "¥"),
            Map.entry("sect", "§"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("larr", "←"),
            Map.entry("rarr", "→"));

    private Entities() {}

    /** The text with what its entities mean. */
    static String decode(String text) {
        return text.indexOf('&') < 0 ? text : ENTITY.matcher(text).replaceAll(Entities::replacement);
    }

    private static String replacement(MatchResult entity) {
        return Matcher.quoteReplacement(meaning(entity));
    }

    private static String meaning(MatchResult entity) {
        if (entity.group(1) != null) {
            return NAMED.getOrDefault(entity.group(1), entity.group());
        }
        int code = entity.group(2) != null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(3), 16);
        return isCommon(code) ? Character.toString(code) : entity.group();
    }

    // ASCII, Latin-1, Chinese punctuation, the hanzi of GB 13000.1, and what needs no glyph.
    private static boolean isCommon(int code) {
        return code >= 0x20 && code < 0x7F
                || code >= 0xA0 && code <= 0xFF
                || code >= 0x3000 && code <= 0x3011
                || code >= 0x4E00 && code <= 0x9FA5
                || Unseen.is(code)
                || Blanks.WIDTHS.containsKey(code)
                || NAMED.containsValue(Character.toString(Math.min(code, Character.MAX_CODE_POINT)));
    }
}
