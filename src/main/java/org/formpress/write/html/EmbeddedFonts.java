package org.formpress.write.html;

import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;
import org.formpress.font.FontSubset;
import org.formpress.font.SubsetCache;
import org.formpress.text.Clusters;
import org.formpress.text.Unseen;
import org.formpress.typeset.PagePlan;
import org.formpress.typeset.PlannedText;

/** The font subsets of one file, as {@code @font-face} rules. */
final class EmbeddedFonts {

    /** The families of the fonts for what the usual ones lack. */
    static final String MORE = "form-rare,form-hangul,form-symbols,form-scripts,form-extra";

    private static final Set<FontRole> ADDED =
            EnumSet.of(FontRole.HANGUL, FontRole.SYMBOLS, FontRole.SCRIPTS, FontRole.EXTRA);

    private final Map<FontRole, FontSubset> subsets = new EnumMap<>(FontRole.class);
    private final FontLibrary library;
    private final SubsetCache<byte[]> encoded;
    private boolean tabbed;

    private EmbeddedFonts(FontLibrary library, SubsetCache<byte[]> encoded) {
        this.library = library;
        this.encoded = encoded;
    }

    /**
     * The fonts of a plan.
     *
     * @param footer  text of the page footer, which is not in the plan
     * @param encoded files in Base64 of labels of earlier plans
     */
    static EmbeddedFonts of(PagePlan plan, String footer, FontLibrary library, SubsetCache<byte[]> encoded) {
        EmbeddedFonts fonts = new EmbeddedFonts(library, encoded);
        PlannedText.read(plan, fonts::add);
        fonts.add(FontRole.BODY, footer);
        return fonts;
    }

    private void add(FontRole role, String text) {
        FontSubset subset = subsets.computeIfAbsent(role, each -> new FontSubset(library.face(each)));
        for (int at = 0; at < text.length(); ) {
            int end = Clusters.end(text, at);
            int codePoint = text.codePointAt(at);
            if (at + Character.charCount(codePoint) < end) {
                subset.addForWeb(text.substring(at, end));
            } else if (codePoint == '\t') {
                tabbed = true;
            } else if (codePoint == Unseen.SOFT_HYPHEN) {
                // What browsers print for it.
                subset.add('-');
            } else if (codePoint != '\n' && !Unseen.is(codePoint)) {
                subset.add(codePoint);
            }
            at = end;
        }
    }

    void writeRules(Html html) {
        subsets.forEach((role, subset) -> writeRule(html, role, subset));
        if (subsets.keySet().stream().anyMatch(FontRole::isNarrow)) {
            html.raw(".narrow{font-family:form-narrow,form-body,serif}\n");
        }
        if (subsets.containsKey(FontRole.LETTERS)) {
            html.raw(".letters{font-family:form-letters,form-body,serif}\n");
        }
        html.raw(tabbed ? ".tab{display:inline-block}\n" : "");
        if (subsets.keySet().stream().anyMatch(ADDED::contains)) {
            html.raw("html body{font-family:form-body," + MORE + ",SimSun,\"Noto Serif CJK SC\",serif;");
            html.raw("font-variant-emoji:text}\n");
            html.raw("html h1,html .heading{font-family:form-title," + MORE + ",SimHei,sans-serif}\n");
        }
    }

    private void writeRule(Html html, FontRole role, FontSubset subset) {
        html.raw("@font-face{font-family:").raw(family(role));
        html.raw(";font-weight:").raw(weight(role));
        html.raw(";src:url(data:font/sfnt;base64,");
        html.raw(encoded.get(role, subset, () -> Base64.getEncoder().encode(subset.forWeb())));
        html.raw(")}\n");
    }

    private static String family(FontRole role) {
        return switch (role) {
            case BODY, BODY_BOLD -> "form-body";
            case TITLE -> "form-title";
            case RARE -> "form-rare";
            case LETTERS -> "form-letters";
            case HANGUL -> "form-hangul";
            case SYMBOLS -> "form-symbols";
            case SCRIPTS -> "form-scripts";
            case EXTRA -> "form-extra";
            case BODY_NARROW, BODY_BOLD_NARROW -> "form-narrow";
        };
    }

    private static String weight(FontRole role) {
        return switch (role) {
            case BODY, BODY_NARROW -> "400";
            case BODY_BOLD, TITLE, BODY_BOLD_NARROW -> "700";
            case RARE, LETTERS, HANGUL, SYMBOLS, SCRIPTS, EXTRA -> "100 900";
        };
    }
}
