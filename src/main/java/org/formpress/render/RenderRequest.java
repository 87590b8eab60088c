package org.formpress.render;

import org.formpress.write.OutputFormat;

/**
 * What to render.
 *
 * @param json   one form's data, UTF-8
 * @param strict true when findings of severity error refuse the render
 */
public record RenderRequest(byte[] json, OutputFormat format, boolean strict) {}
