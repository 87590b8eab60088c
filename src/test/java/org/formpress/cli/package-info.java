/** Tests of the command line; those named IT start the real jar. */
@NullMarked
package org.formpress.cli;

import org.jspecify.annotations.NullMarked;
