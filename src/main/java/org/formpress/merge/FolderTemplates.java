package org.formpress.merge;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads template files from the templates folder. Adds to every XML element its file and line in the attribute {@link
 * #PLACE}, so that a fault in the merged text can name its place in the template: page templates have it in words, as they are read by
 * writers, layouts as a number.
 */
final class FolderTemplates implements TemplateLoader {

    static final String PLACE = "at";

    // Comments, directives and expressions may contain what looks like an element, so they are matched in order to be
    // skipped.
    private static final String NO_ELEMENT = "<#--.*?-->|<!--.*?-->|<!\\[CDATA\\[.*?]]>|</?[#@][^>]*>|\\$\\{[^}]*}";
    private static final Pattern ELEMENT =
            Pattern.compile(NO_ELEMENT + "|<([A-Za-z][\\w.:-]*)(?=[\\s/>])", Pattern.DOTALL);

    private static final String PAGE = ".fo.ftl";

    private final Path folder;
    private final TemplatePlaces places;

    FolderTemplates(Path folder, TemplatePlaces places) {
        this.folder = folder;
        this.places = places;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        Path file = folder.resolve(name).normalize();
        return file.startsWith(folder) && Files.isRegularFile(file) ? file : null;
    }

    @Override
    public long getLastModified(Object source) {
        try {
            return Files.getLastModifiedTime((Path) source).toMillis();
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        Path file = (Path) source;
        return new StringReader(withPlaces(Files.readString(file), name(file)));
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private String withPlaces(String text, String name) {
        StringBuilder placed = new StringBuilder(text.length() * 2);
        Matcher element = ELEMENT.matcher(text);
        int done = 0;
        int line = 1;
        while (element.find()) {
            line += lineFeeds(text, done, element.start());
            placed.append(text, done, element.end());
            if (element.group(1) != null) {
                String place = name + ":" + line;
                placed.append(' ').append(PLACE).append("=\"");
                placed.append(name.endsWith(PAGE) ? place : String.valueOf(places.number(place)))
                        .append('"');
            }
            line += lineFeeds(text, element.start(), element.end());
            done = element.end();
        }
        return placed.append(text, done, text.length()).toString();
    }

    private static int lineFeeds(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing stays open, as files are read whole.
    }
}
