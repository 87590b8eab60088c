/** Bar charts as shapes and texts, drawn by JFreeChart without the fonts or the screen of the machine. */
@NullMarked
package org.formpress.chart;

import org.jspecify.annotations.NullMarked;
