package org.formpress.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.formpress.problem.Problem;
import org.formpress.write.OutputFormat;

/**
 * The list of a book's forms as a table for people: one row per form, two columns per format of a {@link BookFormat#ZIP}. Amounts
 * have no separators, so that programs can read them.
 */
final class ManifestCsv {

    static final String NAME = "manifest.csv";

    private final Set<OutputFormat> formats;
    private final MoneyUnit unit;
    private final CsvText csv;

    private ManifestCsv(Set<OutputFormat> formats, MoneyUnit unit, Writer out) throws IOException {
        this.csv = new CsvText(out);
        this.unit = unit;
        this.formats = formats.isEmpty() ? Set.of() : EnumSet.copyOf(formats);
    }

    /**
     * Writes the table in UTF-8 and leaves the stream open.
     *
     * @param formats of the listed files; none for a list of forms alone
     * @param unit    of the amounts
     */
    static void write(List<ListedForm> forms, Set<OutputFormat> formats, MoneyUnit unit, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, UTF_8);
        ManifestCsv manifest = new ManifestCsv(formats, unit, text);
        manifest.head();
        for (ListedForm form : forms) {
            manifest.row(form);
        }
        text.flush();
    }

    private void head() throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                "序号",
                "分册",
                "页码",
                "项目名称",
                "实施单位",
                "年度",
                "表",
                "预算（" + unit.label() + "）",
                "执行（" + unit.label() + "）",
                "执行率（%）",
                "得分",
                "等级",
                "页数",
                "问题数",
                "未收入原因",
                "与他表不符",
                "盖章签字处"));
        for (OutputFormat format : formats) {
            String name = format.id().toUpperCase(Locale.ROOT);
            cells.add(name + " 文件");
            cells.add(name + " SHA-256");
        }
        csv.row(cells);
    }

    private void row(ListedForm form) throws IOException {
        BookPlace place = form.place();
        BookEntry.Identity identity = place.entry().identity();
        BookEntry.Printed printed = place.entry().printed();
        BookEntry.Result result = place.entry().result();
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(place.number()),
                Integer.toString(form.volume()),
                Integer.toString(place.firstPage()),
                identity.projectName(),
                identity.unit(),
                identity.year(),
                form.formTitle(),
                unit.plain(printed.budget()),
                unit.plain(printed.executed()),
                printed.rate(),
                printed.score(),
                printed.grade(),
                Integer.toString(result.pages()),
                Integer.toString(result.findings()),
                faults(result),
                contradictions(result),
                seals(place)));
        for (OutputFormat format : formats) {
            cells.add(of(form, format, ListedFile::name));
            cells.add(of(form, format, ListedFile::sha256));
        }
        csv.row(cells);
    }

    private static String faults(BookEntry.Result result) {
        return result.problems().stream().map(ManifestCsv::fault).collect(Collectors.joining("；"));
    }

    private static String contradictions(BookEntry.Result result) {
        return result.contradictions().stream()
                .map(found -> found.finding().message(Locale.CHINESE))
                .collect(Collectors.joining("；"));
    }

    private static String fault(Problem problem) {
        String message = problem.message(Locale.CHINESE);
        return problem.cell().isEmpty() ? message : problem.cell() + "：" + message;
    }

    /** Name, page, and left, lower edge, width and height in pt. */
    private static String seals(BookPlace place) {
        return place.seals().stream()
                .map(seal -> String.format(
                        Locale.ROOT,
                        "%s：第%d页 %.1f %.1f %.1f %.1f",
                        seal.name(),
                        seal.page(),
                        seal.x(),
                        seal.y(),
                        seal.width(),
                        seal.height()))
                .collect(Collectors.joining("；"));
    }

    private static String of(ListedForm form, OutputFormat format, Function<ListedFile, String> value) {
        return form.files().stream()
                .filter(file -> file.format() == format)
                .map(value)
                .findFirst()
                .orElse("");
    }
}
