package org.formpress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * One form's data that tests print.
 *
 * @param name its folder and file without the ending, such as {@code self-evaluation/typical}
 */
public record Sample(String name, byte[] json) {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final Path TEXTS = Path.of("src/test/resources/texts");
    private static final String TWO_OF_EACH = ".*/(typical|longest)";
    private static final int PUBLISHED = 12;
    private static final Path SAMPLES = Path.of("samples");

    /** The published forms. */
    public static Stream<Sample> corpus() {
        return in(CORPUS);
    }

    /** The samples that come with FormPress. */
    public static Stream<Sample> samples() {
        return in(SAMPLES);
    }

    /** The samples of the two forms that towns of 上海 file for each project. */
    public static Stream<Sample> ofProjects() {
        return samples().filter(Sample::isOfProject);
    }

    /** The published forms, and the samples of their two kinds: forms of tables alone, on A4 upright. */
    public static Stream<Sample> ofTwoForms() {
        return Stream.concat(corpus(), ofProjects());
    }

    /** What there is to see of every form in print: the published ones, the samples of their two kinds, and two of each other. */
    public static Stream<Sample> printed() {
        Stream<Sample> others = samples()
                .filter(sample -> !sample.isOfProject() && sample.name().matches(TWO_OF_EACH));
        return Stream.concat(ofTwoForms(), others);
    }

    /**
     * Two of every kind of form, and published ones among them: for LibreOffice where it takes long. {@code read.RoundTripTest} has it
     * save all forms.
     */
    public static Stream<Sample> ofEachKind() {
        return Stream.concat(
                corpus().limit(PUBLISHED),
                samples().filter(sample -> sample.name().matches(TWO_OF_EACH)));
    }

    private boolean isOfProject() {
        return name.startsWith("self-evaluation/") || name.startsWith("target-declaration/");
    }

    /** Every form there is. */
    public static Stream<Sample> all() {
        return Stream.concat(corpus(), samples());
    }

    /** One of the samples that come with FormPress, such as {@code self-evaluation/typical}. */
    public static Sample named(String name) {
        return read(SAMPLES.resolve(name + ".json"));
    }

    /** A form with texts as people have them, such as {@code blanks-round-labels}. */
    public static Sample text(String name) {
        return read(TEXTS.resolve(name + ".json"));
    }

    private static Stream<Sample> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(Sample::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample read(Path file) {
        String name = file.getFileName().toString().replace(".json", "");
        try {
            return new Sample(file.getParent().getFileName() + "/" + name, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
