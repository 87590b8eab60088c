package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.write.OutputFormat;

/**
 * A book as far as it is laid out, and the forms it is made from.
 *
 * @param forms their data, by line
 */
public record Books(BookMaker maker, BookLayout layout, List<byte[]> forms) {

    /** A form that is refused for what it says. */
    public static final byte[] REFUSED =
            "{\"form\":\"self-evaluation\",\"projectName\":\"=缺项的项目\",\"implementingUnit\":\"乙单位\",\"year\":2024}"
                    .getBytes(UTF_8);

    public static Books of(List<byte[]> forms, Set<OutputFormat> parts) {
        return of(forms, parts, new BookMaker(Project.renderer()));
    }

    /** A book in volumes of so many forms, with the common contents before them. */
    public static Books inVolumes(List<byte[]> forms, int mostInAVolume) {
        return of(forms, Set.of(OutputFormat.PDF), new BookMaker(Project.renderer(), mostInAVolume));
    }

    public static Books of(List<byte[]> forms, Set<OutputFormat> parts, BookMaker maker) {
        List<BookEntry> entries = new ArrayList<>();
        BookSettings settings = new BookSettings(
                new BookSettings.CoverTexts("", "周浦镇", "2024", ""),
                BookOrder.GIVEN,
                EnumSet.allOf(BookFormat.class),
                parts,
                "",
                false);
        forms.forEach(form -> entries.add(maker.read(entries.size() + 1, form, settings)));
        return new Books(maker, maker.layOut(settings, entries, Progress.NONE), forms);
    }

    /** A self-evaluation that says other things than the declaration of its project. */
    static byte[] evaluationOf(byte[] declared) {
        return new String(Sample.named("self-evaluation/typical").json(), UTF_8)
                .replaceFirst("\"year\": [0-9]+", "\"year\": " + value(declared, "year"))
                .replaceFirst("\"projectName\": \"[^\"]*", "\"projectName\": \"" + value(declared, "projectName"))
                .replaceFirst(
                        "\"implementingUnit\": \"[^\"]*",
                        "\"implementingUnit\": \"" + value(declared, "implementingUnit"))
                .getBytes(UTF_8);
    }

    private static String value(byte[] json, String name) {
        return new String(json, UTF_8).replaceFirst("(?s).*?\"" + name + "\": \"?([^\",]*).*", "$1");
    }

    /** The samples of two forms, with a refused form between them. */
    public static List<byte[]> samplesAndRefused() {
        return Stream.of(
                        Sample.ofProjects().limit(2),
                        Stream.of(new Sample("refused", REFUSED)),
                        Sample.ofProjects().skip(2))
                .flatMap(part -> part)
                .map(Sample::json)
                .toList();
    }

    /** One volume of the book. */
    public byte[] write(int volume, BookFormat format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            maker.write(
                    layout.only(volume), new BookFile(volume, format), line -> forms.get(line - 1), Progress.NONE, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
