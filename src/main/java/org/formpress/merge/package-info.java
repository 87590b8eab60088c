/** Form and data become a document: Freemarker fills the form's own layout, and the result is read into the model. */
@NullMarked
package org.formpress.merge;

import org.jspecify.annotations.NullMarked;
