package org.formpress.read.look;

import org.formpress.text.Unseen;

/** Where characters stand on their line. */
public enum Height {
    LEVEL("", ""),
    RAISED("0123456789+-\u2212=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ"),
    LOWERED("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"),
    /** Neither can be said. */
    UNCLEAR("", "");

    private final String plain;
    private final String moved;

    /** @param moved the characters that Unicode has raised or lowered (22.4, superscripts and subscripts) */
    Height(String plain, String moved) {
        this.plain = plain;
        this.moved = moved;
    }

    /** The text in characters that look as if they stood there. */
    Shown shown(String text) {
        if (this == LEVEL) {
            return Shown.plain(text);
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            int index = plain.indexOf(c);
            if (index < 0 && !Character.isWhitespace(c) && !Unseen.is(c)) {
                return Shown.flawed(Flaw.Kind.RAISED, text);
            }
            shown.append(index < 0 ? c : moved.charAt(index));
        }
        return Shown.plain(shown.toString());
    }
}
