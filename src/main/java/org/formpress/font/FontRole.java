package org.formpress.font;

/** The use of a font file, in the order in which fonts are searched for a character that the preferred font lacks. */
public enum FontRole {
    /** 宋体: text in cells. */
    BODY("NotoSerifSC-Regular.ttf"),
    /** 宋体 bold: the form's own words. */
    BODY_BOLD("NotoSerifSC-Bold.ttf"),
    /** 黑体: titles. */
    TITLE("NotoSansSC-Bold.ttf"),
    /** Characters that the others lack (CJK Extension B to F). */
    RARE("HanaMinB.ttf"),
    /** Letters of other alphabets, and letters with combining marks, that the others lack or cannot draw. */
    LETTERS("NotoSerif-Regular.ttf"),
    /** Quotation marks of {@link #BODY} among Latin letters: the glyphs of its feature {@code pwid}. */
    BODY_NARROW("NotoSerifSC-Regular.ttf"),
    /** Those of {@link #BODY_BOLD}. */
    BODY_BOLD_NARROW("NotoSerifSC-Bold.ttf");

    private final String fileName;

    FontRole(String fileName) {
        this.fileName = fileName;
    }

    /** The role for the quotation marks among Latin letters; the same where there is none. */
    public FontRole narrow() {
        return switch (this) {
            case BODY -> BODY_NARROW;
            case BODY_BOLD -> BODY_BOLD_NARROW;
            default -> this;
        };
    }

    public boolean isNarrow() {
        return this == BODY_NARROW || this == BODY_BOLD_NARROW;
    }

    String fileName() {
        return fileName;
    }
}
