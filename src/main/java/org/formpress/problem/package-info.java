/** What is wrong with data and how to mend it: faults, findings, refusals, and their words in Chinese and English. */
@NullMarked
package org.formpress.problem;

import org.jspecify.annotations.NullMarked;
