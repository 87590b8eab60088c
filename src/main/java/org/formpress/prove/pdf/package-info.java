/** What a reader of a PDF finds in it, by an engine that had no part in making it. */
@NullMarked
package org.formpress.prove.pdf;

import org.jspecify.annotations.NullMarked;
