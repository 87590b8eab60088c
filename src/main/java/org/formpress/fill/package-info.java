/** Workbooks to fill in: a row a project, a row an indicator; how they are made from a form's schema, and read as forms. */
@NullMarked
package org.formpress.fill;

import org.jspecify.annotations.NullMarked;
