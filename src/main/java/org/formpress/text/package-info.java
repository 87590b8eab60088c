/** Characters that a reader does not see, or sees only as a blank or a line end, and what they mean on paper. */
@NullMarked
package org.formpress.text;

import org.jspecify.annotations.NullMarked;
