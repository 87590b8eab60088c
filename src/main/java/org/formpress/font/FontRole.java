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
    RARE("HanaMinB.ttf");

    private final String fileName;

    FontRole(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
