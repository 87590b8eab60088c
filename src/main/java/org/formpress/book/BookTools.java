package org.formpress.book;

import java.util.Optional;
import org.formpress.render.BookRenderer;
import org.formpress.seal.BatchSealer;

/**
 * What the writers of volumes share.
 *
 * @param sealer signs the PDFs; empty for PDFs without a signature
 */
record BookTools(BookRenderer renderer, PreparedForms prepared, FormTimeLimit limit, Optional<BatchSealer> sealer) {}
