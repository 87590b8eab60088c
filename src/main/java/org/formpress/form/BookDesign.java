package org.formpress.form;

import java.nio.file.Path;
import java.util.Map;
import org.formpress.home.Home;
import org.formpress.model.PageSetup;
import org.formpress.model.Typography;

/**
 * How those pages of a book look that are no forms: cover, contents, summary. {@code templates/booklet} holds it.
 *
 * @param settings all of its {@code booklet.yml}, as those of a {@link Form}
 */
public record BookDesign(Map<String, Object> settings, PageSetup page, Typography typography) {

    /** The folder's name. */
    public static final String FOLDER = "booklet";

    private static final String FILE = "booklet.yml";

    /** @throws FormFolderException when it is broken or not there */
    public static BookDesign load(Home home) {
        Path folder = home.templates().resolve(FOLDER);
        SettingsFile settings = SettingsReader.read(folder.resolve(FILE));
        return new BookDesign(settings.values(), FormFolder.page(settings), FormFolder.typography(settings));
    }
}
