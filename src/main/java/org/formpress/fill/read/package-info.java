/** Reads workbooks that were filled in: finds their columns, joins their rows to projects, and makes each project the data of a form. */
@NullMarked
package org.formpress.fill.read;

import org.jspecify.annotations.NullMarked;
