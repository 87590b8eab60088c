package org.formpress.read.look;

/**
 * Why a piece of a file has no text that means the same.
 *
 * @param what the text concerned, or the name of what is no text, such as {@code drawing}
 */
public record Flaw(Kind kind, String what) {

    /** There is none. */
    public static final Flaw NONE = new Flaw(Kind.NONE, "");

    /** The kinds of flaws, each with its message. */
    public enum Kind {
        NONE(""),
        /** It is no text, or nobody can say what it is. */
        CONTENT("file.content"),
        /** It is a picture, a text box or a formula. */
        OBJECT("file.content"),
        /** A line goes through the text. */
        STRUCK("file.look.struck"),
        /** It stands higher or lower than the line, and no characters look like that. */
        RAISED("file.look.raised"),
        /** A reader does not see it. */
        HIDDEN("file.look.hidden"),
        /** It is in a symbol font, and nobody can say which characters it shows. */
        FONT("file.look.font"),
        /** It is a field of which the file does not say what it shows. */
        FIELD("file.look.field"),
        /** It is numbered, and nobody can say how. */
        NUMBER("file.look.number"),
        /** It is a number, and nobody can say how its format shows it. */
        FORMAT("file.look.format"),
        /** It is in a cell of a workbook whose alignment or conditional format may show something else. */
        UNCLEAR("file.look.cell"),
        /** It is an error that a formula gave. */
        ERROR("file.look.error"),
        /** It is a formula of which the file does not say what it shows. */
        FORMULA("file.look.formula");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** Key in the message bundles. */
        public String code() {
            return code;
        }
    }

    /** Content that is no text. */
    public static Flaw content(String name) {
        return new Flaw(Kind.CONTENT, name);
    }

    /**
     * A picture, a text box or a formula.
     *
     * @param what the text in it, or its name
     */
    public static Flaw object(String what) {
        return new Flaw(Kind.OBJECT, what);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return kind == Kind.NONE;
    }

    /** The first of both. */
    public Flaw or(Flaw next) {
        return isNone() ? next : this;
    }
}
