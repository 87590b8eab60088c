/** The whole pipeline in one place: JSON in, a finished file or a clear refusal out. */
@NullMarked
package org.formpress.render;

import org.jspecify.annotations.NullMarked;
