/** Two versions of a form, side by side: the list of changes, and one document in which every change is marked. */
@NullMarked
package org.formpress.compare;

import org.jspecify.annotations.NullMarked;
