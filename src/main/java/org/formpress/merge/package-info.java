/**
 * Turns a form and its data into a document: Freemarker fills the form's layout, and the result is read into the model.
 */
@NullMarked
package org.formpress.merge;

import org.jspecify.annotations.NullMarked;
