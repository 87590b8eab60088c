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

/** The files of one booklet, those of folders among them, and in which of them a form stands. */
final class BookletInputs {

    /** Opens a file. */
    @FunctionalInterface
    private interface Opening {
        InputStream open() throws IOException, FileFault;
    }

    private final InputStream standardInput;
    private final List<InputPart> parts = new ArrayList<>();
    private final NavigableMap<Integer, String> labels = new TreeMap<>();
    private String current = "";

    private BookletInputs(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * The files in the order of their names on the command line; those of a folder in the order of theirs.
     *
     * @throws FileFault for the first that cannot be read
     */
    static BookletInputs of(List<String> names, InputStream standardInput) throws FileFault {
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
            // What is wrong with it is told when it is opened.
            return false;
        }
    }

    private void addFile(String name) throws FileFault {
        try {
            // A file that cannot be read is told before any other is. A pipe can be opened only once.
            if (!isPipe(name)) {
                InputFile.open(name, InputStream.nullInputStream()).close();
            }
            add(InputFile.label(name), () -> InputFile.open(name, standardInput));
        } catch (IOException e) {
            throw FileFault.ofInput(name, "file.unreadable", e, FileFault.reason(e));
        }
    }

    private void addFolder(String name) throws FileFault {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(name))) {
            files = all.filter(BookletInputs::isJson)
                    .sorted(Comparator.comparing(BookletInputs::fileName, new NaturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw FileFault.ofInput(name, "file.unreadable", e, FileFault.reason(e));
        }
        if (files.isEmpty()) {
            throw FileFault.ofInput(name, "folder.empty", null);
        }
        // By their paths, as under LC_ALL=C no text names a file in Chinese.
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
                } catch (FileFault e) {
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

    /** What messages call the file that is being read, or was read last. */
    String current() {
        return current;
    }

    /** Where a form stands: its file, and its line or its place there. */
    String place(int line) {
        Map.Entry<Integer, String> file = labels.lowerEntry(line);
        return file.getValue() + ":" + (line - file.getKey());
    }
}
