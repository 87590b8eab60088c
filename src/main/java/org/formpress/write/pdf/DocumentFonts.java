package org.formpress.write.pdf;

import java.util.EnumMap;
import java.util.Map;
import org.apache.fop.apps.io.InternalResourceResolver;
import org.apache.fop.fonts.Font;
import org.apache.fop.fonts.FontInfo;
import org.formpress.font.FontLibrary;
import org.formpress.font.FontRole;

/** The fonts of one file: under family names for page templates, and by their role for the text. */
final class DocumentFonts {

    private static final String[] BODY_FAMILIES = {"宋体", "SimSun", "serif", "any"};
    private static final String[] TITLE_FAMILIES = {"黑体", "SimHei", "sans-serif"};

    private final FontInfo info;
    private final FontLibrary library;
    private final InternalResourceResolver resolver;
    private final Map<FontRole, SubsetFont> fonts = new EnumMap<>(FontRole.class);

    DocumentFonts(FontInfo info, FontLibrary library, InternalResourceResolver resolver) {
        this.info = info;
        this.library = library;
        this.resolver = resolver;
        name(FontRole.BODY, BODY_FAMILIES, Font.WEIGHT_NORMAL);
        name(FontRole.BODY_BOLD, BODY_FAMILIES, Font.WEIGHT_BOLD);
        name(FontRole.TITLE, TITLE_FAMILIES, Font.WEIGHT_NORMAL, Font.WEIGHT_BOLD);
        nameSlanted();
    }

    /** The font of a role, which the file will hold from now on under the role's name. */
    SubsetFont use(FontRole role) {
        SubsetFont font = font(role);
        info.useFont(role.name());
        return font;
    }

    private SubsetFont font(FontRole role) {
        return fonts.computeIfAbsent(role, each -> {
            SubsetFont font = new SubsetFont(library.face(each), resolver);
            info.addMetrics(each.name(), font);
            return font;
        });
    }

    private void name(FontRole role, String[] families, int... weights) {
        font(role);
        for (int weight : weights) {
            info.addFontProperties(role.name(), families, Font.STYLE_NORMAL, weight);
        }
    }

    /** FOP would thicken a bold font that it slants, so the slanted font is of normal weight only. */
    private void nameSlanted() {
        String key = FontRole.BODY.name() + "_SLANTED";
        info.addMetrics(key, new SubsetFont(library.face(FontRole.BODY), resolver).slanted());
        info.addFontProperties(key, BODY_FAMILIES, Font.STYLE_ITALIC, Font.WEIGHT_NORMAL);
    }
}
