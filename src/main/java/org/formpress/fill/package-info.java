/** Workbooks to fill in: their sheets and columns, as a form's schema has them; how columns are known again when one comes home. */
@NullMarked
package org.formpress.fill;

import org.jspecify.annotations.NullMarked;
