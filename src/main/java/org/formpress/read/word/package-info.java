/** Takes Word files apart that may have been edited, or made to do harm. */
@NullMarked
package org.formpress.read.word;

import org.jspecify.annotations.NullMarked;
