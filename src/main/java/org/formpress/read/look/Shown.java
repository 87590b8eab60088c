package org.formpress.read.look;

/**
 * What a reader sees of characters.
 *
 * @param text what they read as
 * @param flaw why they cannot be read; otherwise {@link Flaw#NONE}
 */
public record Shown(String text, Flaw flaw) {

    static Shown plain(String text) {
        return new Shown(text, Flaw.NONE);
    }

    static Shown flawed(Flaw.Kind kind, String text) {
        return new Shown(text, new Flaw(kind, text.strip()));
    }
}
