package org.formpress.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.home.Home;

/** The form of docs/templates.md with its samples, as an author has it. */
public final class Folders {

    private static final Path EXAMPLES = Path.of("src/test/resources/forms");

    private final Path root;

    private Folders(Path root) {
        this.root = root;
    }

    /** Templates and samples in a folder that is empty. */
    public static Folders in(Path root) {
        Folders folders = new Folders(root);
        copy(Path.of("templates/shared"), root.resolve("templates/shared"));
        copy(EXAMPLES.resolve("acceptance"), folders.form());
        for (String name : new String[] {"typical", "blank", "longest"}) {
            copy(EXAMPLES.resolve("acceptance.json"), folders.sample(name));
        }
        return folders;
    }

    /** The form's own folder. */
    public Path form() {
        return root.resolve("templates/acceptance");
    }

    /** One of its samples. */
    public Path sample(String name) {
        return root.resolve("samples/acceptance/" + name + ".json");
    }

    ProofRequest request(int random) {
        Home home = new Home(root.resolve("templates"), Project.home().fonts(), root.resolve("samples"));
        return new ProofRequest(form(), home, random, 1);
    }

    /** Replaces a piece of a file that is there. */
    public Folders edit(Path file, String piece, String replacement) {
        try {
            String text = Files.readString(file);
            if (!text.contains(piece)) {
                throw new IllegalArgumentException(file + " does not have " + piece);
            }
            Files.writeString(file, text.replace(piece, replacement));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
