package org.formpress.write.pdf;

import java.util.List;
import java.util.stream.IntStream;
import org.formpress.bounds.LruCache;
import org.formpress.model.PageSetup;
import org.formpress.write.pdf.PageFurniture.Page;

/**
 * The furniture of a booklet's pages. Most forms in a booklet share a page template, so on its second use it is laid out for many
 * pages at once.
 */
final class BookFurniture {

    private static final int PAGES_AT_ONCE = PageTemplates.MAX_PAGES_REMEMBERED;
    private static final int MAX_SEEN = 16;

    /** In templates whose pages differ by their position in their own document. */
    private static final String BY_PLACE = "page-position";

    private final PageTemplates templates;
    private final int pages;
    private final LruCache<String, Boolean> seen = new LruCache<>(MAX_SEEN);

    /** @param pages total number of pages in the booklet */
    BookFurniture(PageTemplates templates, int pages) {
        this.templates = templates;
        this.pages = pages;
    }

    /**
     * The furniture of a document's pages.
     *
     * @param template merged, as XSL-FO
     * @param first    number of the document's first page in the booklet, from 1
     */
    PageFurniture of(String template, int first, int count, PageSetup setup) {
        if (template.contains(BY_PLACE) || seen.get(template) == null) {
            seen.put(template, true);
            return templates.read(template, first, count, setup);
        }
        return new PageFurniture(IntStream.range(first - 1, first - 1 + count)
                .mapToObj(index -> page(template, index, setup))
                .toList());
    }

    private Page page(String template, int index, PageSetup setup) {
        int start = index - index % PAGES_AT_ONCE;
        int count = Math.min(PAGES_AT_ONCE, pages - start);
        List<Page> block = templates.read(template, start + 1, count, setup).pages();
        return block.get(index - start);
    }
}
