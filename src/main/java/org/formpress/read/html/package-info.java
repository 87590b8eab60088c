/** Reads edited HTML files with jsoup, once they are known to be small and shallow enough for it. */
@NullMarked
package org.formpress.read.html;

import org.jspecify.annotations.NullMarked;
