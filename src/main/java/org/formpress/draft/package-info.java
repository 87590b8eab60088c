/** Forms that are being filled in: what a form asks for, what to begin with, and how far an unfinished one can be printed. */
@NullMarked
package org.formpress.draft;

import org.jspecify.annotations.NullMarked;
