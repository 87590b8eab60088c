package org.formpress.font;

import org.formpress.text.Clusters;

/** The use of a font file, in the order in which fonts are searched for a character that the preferred font lacks. */
public enum FontRole {
    /** 宋体: text in cells. */
    BODY("NotoSerifSC-Regular.otf"),
    /** 宋体 bold: the form's own words. */
    BODY_BOLD("NotoSerifSC-Bold.otf"),
    /** 黑体: titles. */
    TITLE("NotoSansSC-Bold.otf"),
    /** The syllables of Korean. */
    HANGUL("FormPressHangul.ttf", 0xAC00, 0xD7A3),
    /** Marks, arrows, mathematical signs, emoji; letters of Latin, Greek and Cyrillic that the body fonts lack. */
    SYMBOLS("FormPressSymbols.ttf", 0, 0x1FFFF),
    /** Yi, Lisu, Tai Le, old kana, compatibility ideographs. */
    SCRIPTS("FormPressScripts.ttf", 0x1000, 0x2FA1F),
    /** Characters that the others lack (CJK Extension B to F). */
    RARE("HanaMinB.ttf"),
    /** Letters with combining marks that the others cannot draw. */
    LETTERS("NotoSerif-Regular.ttf", 0, 0x1FFFF),
    /** A font of the operator's choice, for whatever else is needed. */
    EXTRA("Extra.ttf", 0, Character.MAX_CODE_POINT),
    /** Quotation marks of {@link #BODY} among Latin letters: the glyphs of its feature {@code pwid}. */
    BODY_NARROW("NotoSerifSC-Regular.otf"),
    /** Those of {@link #BODY_BOLD}. */
    BODY_BOLD_NARROW("NotoSerifSC-Bold.otf");

    private final String fileName;
    private final boolean required;
    private final int first;
    private final int last;

    FontRole(String fileName) {
        this(fileName, true, 0, Character.MAX_CODE_POINT);
    }

    /** The role of a file that a folder may lack, and that has no code points but those from {@code first} to {@code last}. */
    FontRole(String fileName, int first, int last) {
        this(fileName, false, first, last);
    }

    FontRole(String fileName, boolean required, int first, int last) {
        this.fileName = fileName;
        this.required = required;
        this.first = first;
        this.last = last;
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

    /** Whether a folder must have the file. */
    boolean isRequired() {
        return required;
    }

    /** Whether it is worth loading the file for a code point. */
    boolean mayHave(int codePoint) {
        return codePoint >= first && codePoint <= last;
    }

    /** Whether it draws a character without marks; {@link #LETTERS} has no more of them than the others. */
    boolean drawsAlone(int codePoint) {
        return this != LETTERS || Clusters.isMark(codePoint);
    }

    String fileName() {
        return fileName;
    }
}
