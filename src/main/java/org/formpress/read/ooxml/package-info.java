/** What reading Word and Excel files has in common: zip files and their XML within bounds, relationships, the carried data. */
@NullMarked
package org.formpress.read.ooxml;

import org.jspecify.annotations.NullMarked;
