/** Reads workbooks, which may be edited or malicious: their sheets row by row, and what a reader sees of each cell. */
@NullMarked
package org.formpress.read.excel;

import org.jspecify.annotations.NullMarked;
