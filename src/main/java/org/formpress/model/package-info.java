/** A merged form: an immutable document of headings, captions, paragraphs, tables that check their own spans, and charts. */
@NullMarked
package org.formpress.model;

import org.jspecify.annotations.NullMarked;
