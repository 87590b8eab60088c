/** The command line: one class a command, and what they share to read files, write results and speak to people. */
@NullMarked
package org.formpress.cli;

import org.jspecify.annotations.NullMarked;
