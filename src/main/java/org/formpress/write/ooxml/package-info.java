/** What Word and Excel files have in common: XML text, zip files that are always the same, the names of anchors, the carried data. */
@NullMarked
package org.formpress.write.ooxml;

import org.jspecify.annotations.NullMarked;
