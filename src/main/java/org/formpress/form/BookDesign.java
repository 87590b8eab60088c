package org.formpress.form;

import java.nio.file.Path;
import java.util.Map;
import org.formpress.home.Home;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;

/**
 * The design of a book's own pages (cover, contents, summary), from {@code templates/booklet}.
 *
 * @param settings all of {@code booklet.yml}, like those of a {@link Form}
 */
public record BookDesign(Map<String, Object> settings, PageSetup page, Typography typography) {

    /** The folder's name. */
    public static final String FOLDER = "booklet";

    private static final String FILE = "booklet.yml";

    /** The same with the page turned. */
    public BookDesign landscape() {
        PageSetup turned =
                new PageSetup(page.height(), page.width(), page.top(), page.right(), page.bottom(), page.left());
        return new BookDesign(settings, turned, typography);
    }

    /** @throws FormFolderException when it is broken or missing */
    public static BookDesign load(Home home) {
        Path folder = home.templates().resolve(FOLDER);
        SettingsFile settings = SettingsReader.read(folder.resolve(FILE));
        return new BookDesign(settings.values(), FormFolder.page(settings), FormFolder.typography(settings));
    }
}
