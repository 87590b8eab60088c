/** What all writers share: the formats, the content of a file, and zip files. */
@NullMarked
package org.formpress.write;

import org.jspecify.annotations.NullMarked;
