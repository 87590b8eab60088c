/** What a form is once merged: an immutable document of headings, paragraphs and tables that check their own spans. */
@NullMarked
package org.formpress.model;

import org.jspecify.annotations.NullMarked;
