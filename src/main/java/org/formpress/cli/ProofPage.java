package org.formpress.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.formpress.prove.Print;
import org.formpress.prove.ProofReport;
import org.formpress.prove.Verdict;
import org.formpress.prove.pdf.PagePictures;
import org.formpress.write.OutputFormat;

/**
 * A page that shows how a form kept its promises, and how its samples look: as pictures of the PDF's pages. All files are in one folder.
 */
final class ProofPage {

    /** In dots per inch: readable, and a page fits a window. */
    private static final int RESOLUTION = 80;

    /** What was made of random data, which the next run need not make again. */
    private static final Pattern TRIAL = Pattern.compile("random-[0-9]+(-[0-9]+)?\\.(json|pdf|docx|html|xlsx|png)");

    private static final String STYLE = """
            body { font: 15px/1.6 sans-serif; margin: 2em auto; max-width: 1100px; padding: 0 1em; color: #222; }
            h1, h2 { font-weight: 600; }
            .kept { color: #176b2c; } .broken { color: #a3161a; } .unproved { color: #6b5900; }
            .pages img { border: 1px solid #bbb; margin: .4em .4em .4em 0; max-width: 48%; }
            """;

    private final ProofReport report;
    private final ProofWords words;
    private final Path folder;
    private final StringBuilder html = new StringBuilder();

    /** @param folder for the report of this form alone */
    ProofPage(ProofReport report, ProofWords words, Path folder) {
        this.report = report;
        this.words = words;
        this.folder = folder;
    }

    /** Writes page and files; returns the page. */
    Path write() throws FileException {
        try {
            Files.createDirectories(folder);
            remove(TRIAL.asMatchPredicate());
            head();
            report.verdicts().forEach(this::verdict);
            html.append("</ul>\n");
            for (Print print : report.prints()) {
                print(print);
            }
            Path page = folder.resolve("index.html");
            return Files.writeString(page, html.append("</body></html>\n"));
        } catch (IOException e) {
            throw new FileException("folder.unwritable", e, folder, FileException.reason(e));
        }
    }

    private void head() {
        String title = escaped((report.id() + "  " + report.title()).strip());
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.language())
                .append("\"><head><meta charset=\"utf-8\"><title>");
        html.append(title).append("</title><style>\n").append(STYLE).append("</style></head>\n<body><h1>");
        html.append(title).append("</h1>\n<ul>\n");
    }

    private void verdict(Verdict verdict) {
        html.append("<li class=\"")
                .append(ProofWords.state(verdict))
                .append("\">")
                .append(escaped(words.line(verdict)));
        if (!verdict.isKept()) {
            html.append("<ul>");
            verdict.flaws()
                    .forEach(flaw ->
                            html.append("<li>").append(escaped(words.of(flaw))).append("</li>"));
            html.append("</ul>");
        }
        html.append("</li>\n");
    }

    private void print(Print print) throws IOException {
        html.append("<h2>").append(escaped(print.name())).append("</h2>\n<p>");
        link(print.name() + ".json", print.json());
        for (Map.Entry<OutputFormat, byte[]> file : print.files().entrySet()) {
            link(print.name() + "." + file.getKey().id(), file.getValue());
        }
        html.append("</p>\n");
        remove(isPictureOf(print.name()));
        byte[] pdf = print.files().get(OutputFormat.PDF);
        if (pdf != null) {
            pictures(print.name(), PagePictures.of(pdf, RESOLUTION));
        }
    }

    private void pictures(String print, List<byte[]> pages) throws IOException {
        html.append("<p class=\"pages\">");
        for (int page = 0; page < pages.size(); page++) {
            String name = print + "-" + (page + 1) + ".png";
            Files.write(folder.resolve(name), pages.get(page));
            html.append("<img loading=\"lazy\" alt=\"\" src=\"")
                    .append(address(name))
                    .append("\">");
        }
        html.append("</p>\n");
    }

    private void link(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        html.append("<a href=\"")
                .append(address(name))
                .append("\">")
                .append(escaped(name))
                .append("</a> ");
    }

    private static Predicate<String> isPictureOf(String print) {
        return Pattern.compile(Pattern.quote(print) + "-[0-9]+\\.png").asMatchPredicate();
    }

    private void remove(Predicate<String> earlier) throws IOException {
        for (String name : files(earlier)) {
            Files.delete(folder.resolve(name));
        }
    }

    private List<String> files(Predicate<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private static String address(String name) {
        StringBuilder address = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (octet & 0xFF);
            boolean plain = letter < 128 && (Character.isLetterOrDigit(letter) || "-._".indexOf(letter) >= 0);
            address.append(plain ? String.valueOf(letter) : String.format("%%%02X", (int) letter));
        }
        return address.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
