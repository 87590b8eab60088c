/** Locates templates, fonts and samples: packed into the jar, or in the operator's folders. */
@NullMarked
package org.formpress.home;

import org.jspecify.annotations.NullMarked;
