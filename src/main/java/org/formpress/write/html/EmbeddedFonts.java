package org.formpress.write.html;

import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PlannedText;

/** The glyphs of one file, as {@code @font-face} rules with the fonts inside. */
final class EmbeddedFonts {

    private final Map<FontRole, FontSubset> subsets = new EnumMap<>(FontRole.class);
    private final FontLibrary library;

    private EmbeddedFonts(FontLibrary library) {
        this.library = library;
    }

    /** @param footer what the page footer prints beside the plan's text */
    static String rules(PagePlan plan, String footer, FontLibrary library) {
        EmbeddedFonts fonts = new EmbeddedFonts(library);
        PlannedText.read(plan, fonts::add);
        fonts.add(FontRole.BODY, footer);
        StringBuilder rules = new StringBuilder(1 << 17);
        fonts.subsets.forEach((role, subset) -> appendRule(rules, role, subset));
        return rules.toString();
    }

    private void add(FontRole role, String text) {
        FontSubset subset = subsets.computeIfAbsent(role, each -> new FontSubset(library.face(each)));
        text.codePoints().filter(codePoint -> codePoint != '\n').forEach(subset::add);
    }

    private static void appendRule(StringBuilder rules, FontRole role, FontSubset subset) {
        rules.append("@font-face{font-family:").append(family(role));
        rules.append(";font-weight:").append(weight(role));
        rules.append(";src:url(data:font/ttf;base64,");
        rules.append(Base64.getEncoder().encodeToString(subset.forWeb()));
        rules.append(") format(\"truetype\")}\n");
    }

    private static String family(FontRole role) {
        return switch (role) {
            case BODY, BODY_BOLD -> "form-body";
            case TITLE -> "form-title";
            case RARE -> "form-rare";
        };
    }

    private static String weight(FontRole role) {
        return switch (role) {
            case BODY -> "400";
            case BODY_BOLD, TITLE -> "700";
            case RARE -> "100 900";
        };
    }
}
