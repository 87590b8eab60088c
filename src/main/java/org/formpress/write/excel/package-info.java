/** Writes Excel workbooks: a form a sheet, its rows streamed from the plan. */
@NullMarked
package org.formpress.write.excel;

import org.jspecify.annotations.NullMarked;
