package org.formpress.render;

import java.util.Optional;
import org.formpress.write.OutputFormat;

/**
 * What to render.
 *
 * @param json    one form's data, UTF-8; for a comparison, also a finished file that carries it
 * @param strict  true when findings of severity error refuse the render
 * @param earlier data to compare with, or a finished file that carries it: then every change since is marked
 */
public record RenderRequest(byte[] json, OutputFormat format, boolean strict, Optional<byte[]> earlier) {

    /** Without a comparison. */
    public RenderRequest(byte[] json, OutputFormat format, boolean strict) {
        this(json, format, strict, Optional.empty());
    }
}
