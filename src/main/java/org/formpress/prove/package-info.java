/** Proves what a form's folder promises: its samples and random data in every format, equal cell by cell, and home again. */
@NullMarked
package org.formpress.prove;

import org.jspecify.annotations.NullMarked;
