/** PDF through Apache FOP: the plan becomes XSL-FO events, the fonts are ours, the data is attached. */
@NullMarked
package org.formpress.write.pdf;

import org.jspecify.annotations.NullMarked;
