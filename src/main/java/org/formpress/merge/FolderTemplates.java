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
 * Template files of the templates folder. Every element of the layout language is given its file and line in {@code at}, so
 * that a fault in the merged layout can be told by its place in the template.
 */
final class FolderTemplates implements TemplateLoader {

    private static final Pattern ELEMENT =
            Pattern.compile("<(layout|heading|caption|table|header|row|label|value)(?=[\\s/>])");

    private final Path folder;

    FolderTemplates(Path folder) {
        this.folder = folder;
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
        String text = Files.readString(file);
        return new StringReader(file.toString().endsWith(".fo.ftl") ? text : withPlaces(text, name(file)));
    }

    private String name(Path file) {
        return folder.relativize(file).toString();
    }

    private static String withPlaces(String text, String name) {
        StringBuilder placed = new StringBuilder(text.length() * 2);
        int line = 1;
        for (String each : text.split("\n", -1)) {
            String place = "<$1 at=\"" + Matcher.quoteReplacement(name) + ":" + line + "\"";
            placed.append(ELEMENT.matcher(each).replaceAll(place)).append('\n');
            line++;
        }
        return placed.toString();
    }

    @Override
    public void closeTemplateSource(Object source) {
        // Nothing stays open: a file is read whole.
    }
}
