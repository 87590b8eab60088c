/** What a finished file says, in the same terms for every format: the data it carries, and its lines, tables and printed text. */
@NullMarked
package org.formpress.read.file;

import org.jspecify.annotations.NullMarked;
