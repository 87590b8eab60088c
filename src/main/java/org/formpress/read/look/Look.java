package org.formpress.read.look;

/**
 * How characters look, with styles, defaults and inheritance resolved.
 *
 * @param struck whether a line goes through them
 */
public record Look(boolean struck, Height height, Sight sight) {

    /** As it is stored. */
    public static final Look PLAIN = new Look(false, Height.LEVEL, Sight.SEEN);

    /** What a reader sees of characters with this look. */
    public Shown shown(String text) {
        if (text.isEmpty() || text.isBlank() && sight != Sight.GONE) {
            return Shown.plain(text);
        }
        if (sight != Sight.SEEN) {
            return Shown.flawed(Flaw.Kind.HIDDEN, text);
        }
        return struck ? Shown.flawed(Flaw.Kind.STRUCK, text) : height.shown(text);
    }
}
