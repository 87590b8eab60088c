package org.formpress.read.look;

import java.util.Locale;
import org.formpress.text.Unseen;

/**
 * How characters look, with styles, defaults and inheritance resolved.
 *
 * @param struck   whether a line goes through them
 * @param capitals whether small letters are shown as capital ones
 * @param font     the symbol font they are in; empty for other fonts
 */
public record Look(boolean struck, Height height, Sight sight, boolean capitals, String font) {

    /** As it is stored. */
    public static final Look PLAIN = new Look(false, Height.LEVEL, Sight.SEEN, false, "");

    /** What a reader sees of characters with this look. */
    public Shown shown(String text) {
        if (text.isEmpty() || Unseen.removed(text).isBlank() && sight != Sight.GONE) {
            return Shown.plain(text);
        }
        if (sight != Sight.SEEN) {
            return Shown.flawed(Flaw.Kind.HIDDEN, text);
        }
        if (struck) {
            return Shown.flawed(Flaw.Kind.STRUCK, text);
        }
        Shown shown = font.isEmpty() ? Shown.plain(text) : SymbolFonts.shown(font, text);
        String letters = capitals ? shown.text().toUpperCase(Locale.ROOT) : shown.text();
        return shown.flaw().isNone() ? height.shown(letters) : shown;
    }
}
