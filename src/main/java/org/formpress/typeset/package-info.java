/** Lines and pages: breaks every text into lines, makes rows as high as they need, decides which rows stand on which page. */
@NullMarked
package org.formpress.typeset;

import org.jspecify.annotations.NullMarked;
