package org.formpress.book;

import org.formpress.render.BookRenderer;

/** What the writers of volumes share. */
record BookTools(BookRenderer renderer, PreparedForms prepared, FormTimeLimit limit) {}
