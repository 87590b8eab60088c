package org.formpress.prove;

import java.util.Map;
import org.formpress.write.OutputFormat;

/**
 * One form's data and the files that were made of it.
 *
 * @param name  such as {@code typical}
 * @param json  the data
 * @param files those that could be made
 */
public record Print(String name, byte[] json, Map<OutputFormat, byte[]> files) {}
