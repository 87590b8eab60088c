/** Signatures and seals put into PDFs that are finished, each as a revision behind the very bytes of the file. */
@NullMarked
package org.formpress.seal;

import org.jspecify.annotations.NullMarked;
