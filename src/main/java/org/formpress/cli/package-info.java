/** The command line: one class per command, and what they share for reading files, writing results and reporting. */
@NullMarked
package org.formpress.cli;

import org.jspecify.annotations.NullMarked;
