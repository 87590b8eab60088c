package org.formpress.render;

import java.util.Optional;
import org.formpress.write.OutputFormat;
import org.formpress.write.Seals;

/**
 * What to render.
 *
 * @param json    one form's data, UTF-8; for a comparison, also a finished file that carries it
 * @param strict  true when findings of severity error refuse the render
 * @param profile whose numbers hold, such as {@code sichuan}; empty for the usual one
 * @param seals   what a PDF has where it is sealed or signed; a comparison has no fields
 * @param earlier data to compare with, or a finished file that carries it: then every change since is marked
 */
public record RenderRequest(
        byte[] json, OutputFormat format, boolean strict, String profile, Seals seals, Optional<byte[]> earlier) {

    /** As usual where it is sealed or signed. */
    public RenderRequest(byte[] json, OutputFormat format, boolean strict, String profile, Optional<byte[]> earlier) {
        this(json, format, strict, profile, Seals.USUAL, earlier);
    }

    /** With the numbers of the usual profile. */
    public RenderRequest(byte[] json, OutputFormat format, boolean strict, Optional<byte[]> earlier) {
        this(json, format, strict, "", earlier);
    }

    /** Without a comparison, with the numbers of the usual profile. */
    public RenderRequest(byte[] json, OutputFormat format, boolean strict) {
        this(json, format, strict, Optional.empty());
    }
}
