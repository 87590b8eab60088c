/** The catalogue of forms and their schemas; JSON becomes checked data, or every fault in it is named at once. */
@NullMarked
package org.formpress.form;

import org.jspecify.annotations.NullMarked;
