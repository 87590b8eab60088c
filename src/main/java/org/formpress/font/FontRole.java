package org.formpress.font;

/** What a font file is used for. The order is the order in which FormPress looks for a character outside its usual font. */
public enum FontRole {
    /** 宋体: the text of cells. */
    BODY("NotoSerifSC-Regular.ttf"),
    /** 宋体 bold: the words of the form itself. */
    BODY_BOLD("NotoSerifSC-Bold.ttf"),
    /** 黑体: titles. */
    TITLE("NotoSansSC-Bold.ttf"),
    /** Characters none of the others has (CJK Extension B to F). */
    RARE("HanaMinB.ttf");

    private final String fileName;

    FontRole(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }
}
