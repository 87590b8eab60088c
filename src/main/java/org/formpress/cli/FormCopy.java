package org.formpress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies the files of a form under another id. */
final class FormCopy {

    /** What became of older editions of a form says nothing of a new one. */
    private static final String MIGRATIONS = "migrations.yml";

    private static final String SETTINGS = "form.yml";

    private static final List<String> TEXTS = List.of(SETTINGS, ".json");

    private final String to;
    private final Pattern places;

    FormCopy(String from, String to) {
        this.to = to;
        // In form.yml, in schema.json and in samples.
        this.places = Pattern.compile("((?m:^id:)\\s*[\"']?|\"const\"\\s*:\\s*\"|\"form\"\\s*:\\s*\")"
                + Pattern.quote(from) + "(?=[\"'\\s])");
    }

    /** Copies a folder whose files name the form by its id. */
    void copy(Path source, Path target) throws FileException {
        copy(source, target, true);
    }

    /** Copies those files of a folder that are not there yet. */
    void addMissing(Path source, Path target) throws FileException {
        copy(source, target, false);
    }

    private void copy(Path source, Path target, boolean renamed) throws FileException {
        try {
            Files.createDirectories(target);
            for (Path file : files(source)) {
                Path place = target.resolve(source.relativize(file).toString());
                if (!Files.exists(place) && !file.endsWith(MIGRATIONS)) {
                    Files.createDirectories(Objects.requireNonNull(place.getParent()));
                    Files.write(place, renamed ? renamed(file) : Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new FileException("folder.unwritable", e, target, FileException.reason(e));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private byte[] renamed(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        if (TEXTS.stream().noneMatch(file.toString()::endsWith)) {
            return content;
        }
        String text = new String(content, StandardCharsets.UTF_8);
        String own = file.endsWith(SETTINGS) ? NewStanding.in(text) : text;
        return places.matcher(own).replaceAll("$1" + to).getBytes(StandardCharsets.UTF_8);
    }
}
