package org.formpress.font;

import java.util.Optional;

/**
 * A glyph of a subset.
 *
 * @param glyph of the font
 * @param made  what is drawn instead, if the glyph was put together or moved for this subset
 */
record SubsetGlyph(int glyph, Optional<ClusterGlyph> made) {

    int advance(FontFace face) {
        return made.map(ClusterGlyph::advance).orElseGet(() -> face.advanceUnits(glyph));
    }

    int bearing(FontFace face) {
        return made.map(each -> each.box().left()).orElseGet(() -> face.bearing(glyph));
    }
}
