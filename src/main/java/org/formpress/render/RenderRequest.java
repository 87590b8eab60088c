package org.formpress.render;

import java.util.Optional;
import org.formpress.write.OutputFormat;

/**
 * What to render.
 *
 * @param json    one form's data, UTF-8; where it is compared, a finished file with the data is as good
 * @param strict  true when findings of severity error refuse the render
 * @param earlier the data to compare with, or a finished file with it: then the file marks every change since
 */
public record RenderRequest(byte[] json, OutputFormat format, boolean strict, Optional<byte[]> earlier) {

    /** A form that is compared with nothing. */
    public RenderRequest(byte[] json, OutputFormat format, boolean strict) {
        this(json, format, strict, Optional.empty());
    }
}
