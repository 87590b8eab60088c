package org.formpress.write.pdf;

import java.util.Set;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;

/** The fonts of one document under the family names that page templates and the writer use. */
final class DocumentFonts {

    static final String BODY_FAMILY = "宋体";
    static final String BOLD_SLANTED_FAMILY = "bold-slanted";

    private static final String[] BODY_FAMILIES = {BODY_FAMILY, "SimSun", "serif", "any"};
    private static final String[] TITLE_FAMILIES = {"黑体", "SimHei", "sans-serif"};
    private static final String RARE_FAMILY = "rare";

    private final FontInfo info;
    private final FontLibrary library;
    private final InternalResourceResolver resolver;

    private DocumentFonts(FontInfo info, FontLibrary library, InternalResourceResolver resolver) {
        this.info = info;
        this.library = library;
        this.resolver = resolver;
    }

    /** @param used roles beside body and title that the document needs */
    static void register(FontInfo info, FontLibrary library, Set<FontRole> used, InternalResourceResolver resolver) {
        DocumentFonts fonts = new DocumentFonts(info, library, resolver);
        fonts.add(FontRole.BODY, BODY_FAMILIES, Font.WEIGHT_NORMAL);
        fonts.add(FontRole.BODY_BOLD, BODY_FAMILIES, Font.WEIGHT_BOLD);
        fonts.add(FontRole.TITLE, TITLE_FAMILIES, Font.WEIGHT_NORMAL, Font.WEIGHT_BOLD);
        fonts.addSlanted(FontRole.BODY, BODY_FAMILIES);
        fonts.addSlanted(FontRole.BODY_BOLD, BOLD_SLANTED_FAMILY);
        if (used.contains(FontRole.RARE)) {
            fonts.add(FontRole.RARE, new String[] {RARE_FAMILY}, Font.WEIGHT_NORMAL, Font.WEIGHT_BOLD);
            fonts.addSlanted(FontRole.RARE, RARE_FAMILY);
        }
    }

    /** The family by which the writer asks for a role. */
    static String family(FontRole role) {
        return switch (role) {
            case BODY, BODY_BOLD -> BODY_FAMILY;
            case TITLE -> TITLE_FAMILIES[0];
            case RARE -> RARE_FAMILY;
        };
    }

    private void add(FontRole role, String[] families, int... weights) {
        info.addMetrics(role.name(), new SubsetFont(library.face(role), resolver));
        for (int weight : weights) {
            info.addFontProperties(role.name(), families, Font.STYLE_NORMAL, weight);
        }
    }

    /** FOP would thicken a bold font that it slants, so slanted fonts are registered as of normal weight only. */
    private void addSlanted(FontRole role, String... families) {
        String key = role.name() + "_SLANTED";
        info.addMetrics(key, new SubsetFont(library.face(role), resolver).slanted());
        info.addFontProperties(key, families, Font.STYLE_ITALIC, Font.WEIGHT_NORMAL);
    }
}
