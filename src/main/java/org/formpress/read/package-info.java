/** Reading back: a finished file becomes data and a list of changes to the data it was made from. */
@NullMarked
package org.formpress.read;

import org.jspecify.annotations.NullMarked;
