/** Reads Word files, which may be edited or malicious. */
@NullMarked
package org.formpress.read.word;

import org.jspecify.annotations.NullMarked;
