package org.formpress.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.home.Home;
import org.formpress.problem.RefusedException;
import org.formpress.write.OutputFormat;

/** A folder of templates as an operator has it: the shared ones, and the forms put there by hand. */
final class FormHome {

    /** The form of docs/templates.md. */
    static final Path EXAMPLES = Path.of("src/test/resources/forms");

    private static final Path SHIPPED = Path.of("templates");

    private final Path templates;
    private int edits;

    private FormHome(Path templates) {
        this.templates = templates;
    }

    /** The shared templates, in an empty folder. */
    static FormHome in(Path folder) {
        FormHome home = new FormHome(folder);
        home.copy(SHIPPED.resolve("shared"), "shared");
        return home;
    }

    /** Adds the example form without a page and rules of its own. */
    FormHome withExample() {
        return withExampleAndPage().without("acceptance/page.fo.ftl");
    }

    /** Adds the example form with its own page. */
    FormHome withExampleAndPage() {
        copy(EXAMPLES.resolve("acceptance"), "acceptance");
        return without("acceptance/checks.yml");
    }

    /** Adds the example form with its rules. */
    FormHome withExampleAndRules() {
        copy(EXAMPLES.resolve("acceptance"), "acceptance");
        return without("acceptance/page.fo.ftl");
    }

    /** Adds the form with a long title, a watermark, a note and a line for signatures. */
    FormHome withSigned() {
        copy(EXAMPLES.resolve("signed"), "signed");
        return this;
    }

    /** Adds a form of the examples. */
    FormHome withForm(String id) {
        copy(EXAMPLES.resolve(id), id);
        return this;
    }

    /** Adds the profiles that come with FormPress. */
    FormHome withProfiles() {
        copy(SHIPPED.resolve("profiles"), "profiles");
        return this;
    }

    /** Adds a form that comes with FormPress. */
    FormHome withShipped(String id) {
        copy(SHIPPED.resolve(id), id);
        return this;
    }

    private void copy(Path from, String name) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = templates.resolve(name).resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormHome without(String file) {
        try {
            Files.delete(templates.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a piece of a file that is there once. */
    FormHome edit(String file, String piece, String replacement) {
        Path path = templates.resolve(file);
        try {
            String text = Files.readString(path);
            if (text.split(Pattern.quote(piece), -1).length != 2) {
                throw new IllegalArgumentException(file + " does not have " + piece + " once");
            }
            Files.writeString(path, text.replace(piece, replacement));
            // A clock that counts seconds would not tell this edit from the last one.
            edits++;
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().plusSeconds(edits)));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Renderer renderer() {
        return Renderer.of(home(), false);
    }

    Renderer reloadingRenderer() {
        return Renderer.of(home(), true);
    }

    private Home home() {
        return new Home(templates, Project.home().fonts(), Project.home().samples());
    }

    /** The example's data as a file of a format. */
    byte[] render(OutputFormat format) {
        return render(renderer(), format);
    }

    static byte[] render(Renderer renderer, OutputFormat format) {
        return render(renderer, exampleData(), format);
    }

    static byte[] render(Renderer renderer, byte[] json, OutputFormat format) {
        try {
            return renderer.render(new RenderRequest(json, format, false)).file();
        } catch (RefusedException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] exampleData() {
        return text("acceptance.json").getBytes(StandardCharsets.UTF_8);
    }

    /** A file of the example. */
    static String text(String file) {
        try {
            return Files.readString(EXAMPLES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The data of an example whose list has so many rows: those that it has, again and again. */
    static byte[] example(String file, String list, int rows) {
        try {
            ObjectNode data = (ObjectNode) new ObjectMapper().readTree(text(file));
            ArrayNode all = data.withArray(list);
            List<JsonNode> given = new ArrayList<>();
            all.forEach(given::add);
            all.removeAll();
            IntStream.range(0, rows).forEach(row -> all.add(given.get(row % given.size())));
            return data.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
