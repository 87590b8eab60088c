package org.formpress.model;

import java.util.regex.Pattern;

/**
 * A place where a form is sealed or signed by hand or by other software: blanks in the text of a paragraph, behind the words that say
 * whose it is. Nothing is printed there.
 *
 * @param name   of the place in its form, such as {@code unit}
 * @param words  the form's words before it, such as 评估单位(盖章)：
 * @param from   where its blanks begin in the paragraph's text, in UTF-16 units
 * @param width  in mm
 * @param height in mm; its middle is that of the line
 */
public record SigningPlace(Kind kind, String name, String words, int from, double width, double height) {

    /** What is put there. */
    public enum Kind {
        /** 公章: an official seal, round, 42 mm wide for towns and most offices (国发〔1999〕25号). */
        SEAL,
        /** The signature of a person. */
        SIGNATURE
    }

    /** In mm: more than any sheet has. */
    private static final double MOST = 1000;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

    public SigningPlace {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidDocumentException(
                    "the name \"" + name
                            + "\" of a place to seal or sign must be up to 32 small letters, digits and hyphens, a letter first");
        }
        if (words.isBlank()) {
            throw new InvalidDocumentException(
                    "the place \"" + name + "\" needs words that say who seals or signs there");
        }
        if (!(width > 0 && width < MOST) || !(height > 0 && height < MOST)) {
            throw new InvalidDocumentException(
                    "the place \"" + name + "\" cannot be " + width + " × " + height + " mm");
        }
    }
}
