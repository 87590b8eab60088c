/** Signatures over the data embedded in files, which prove the origin of an uploaded file. */
@NullMarked
package org.formpress.sign;

import org.jspecify.annotations.NullMarked;
