/** The way back: what stands in a finished file, compared with the data it carries, becomes data and a list of changes. */
@NullMarked
package org.formpress.read;

import org.jspecify.annotations.NullMarked;
