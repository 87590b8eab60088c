/** The catalogue of forms and their schemas; turns JSON into valid data, or reports every fault at once. */
@NullMarked
package org.formpress.form;

import org.jspecify.annotations.NullMarked;
