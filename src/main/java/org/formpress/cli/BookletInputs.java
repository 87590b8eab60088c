package org.formpress.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.formpress.jobs.intake.InputPart;

/** The input files of one booklet, including those in folders; finds the file a form came from. */
final class BookletInputs {

    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException, FileException;
    }

    private final InputStream standardInput;
    private final List<InputPart> parts = new ArrayList<>();
    private final NavigableMap<Integer, String> labels = new TreeMap<>();
    private String current = "";

    private BookletInputs(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The files in command-line order; files in a folder in natural order of their names.
     *
     * @throws FileException for the first file that cannot be read
     */
    static BookletInputs of(List<String> names, InputStream standardInput) throws FileException {
        BookletInputs inputs = new BookletInputs(standardInput);
        for (String name : names) {
            if (isFolder(name)) {
                inputs.addFolder(name);
            } else {
                inputs.addFile(name);
            }
        }
        return inputs;
    }

    private static boolean isFolder(String name) {
        try {
            return Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static boolean isPipe(String name) {
        try {
            return Files.readAttributes(Path.of(name), BasicFileAttributes.class)
                    .isOther();
        } catch (IOException | InvalidPathException e) {
            // Opening it will report what is wrong.
            return false;
        }
    }

    private void addFile(String name) throws FileException {
        try {
            // Report unreadable files before reading any. A pipe can be opened only once.
            if (!isPipe(name)) {
                InputFile.open(name, InputStream.nullInputStream()).close();
            }
            add(InputFile.label(name), () -> InputFile.open(name, standardInput));
        } catch (IOException e) {
            throw FileException.ofInput(name, "file.unreadable", e, FileException.reason(e));
        }
    }

    private void addFolder(String name) throws FileException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(name))) {
            files = all.filter(BookletInputs::isJson)
                    .sorted(Comparator.comparing(BookletInputs::fileName, new NaturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw FileException.ofInput(name, "file.unreadable", e, FileException.reason(e));
        }
        if (files.isEmpty()) {
            throw FileException.ofInput(name, "folder.empty", null);
        }
        // As paths, not strings: under LC_ALL=C no string can name a file in Chinese.
        files.forEach(file -> add(file.toString(), () -> Files.newInputStream(file)));
    }

    private static boolean isJson(Path file) {
        String name = fileName(file);
        return !name.startsWith(".") && name.toLowerCase(Locale.ROOT).endsWith(".json") && Files.isRegularFile(file);
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }

    private void add(String label, Opening opening) {
        parts.add(new InputPart() {
            @Override
            public InputStream open() throws IOException {
                try {
                    return opening.open();
                } catch (FileException e) {
                    throw new IOException(label, e);
                }
            }

            @Override
            public void begins(int before) {
                current = label;
                labels.put(before, label);
            }
        });
    }

    List<InputPart> parts() {
        return parts;
    }

    /** How messages name the file being read, or read last. */
    String current() {
        return current;
    }

    /** Where a form is: its file, and its line or position in it. */
    String place(int line) {
        Map.Entry<Integer, String> file = labels.lowerEntry(line);
        return file.getValue() + ":" + (line - file.getKey());
    }
}
