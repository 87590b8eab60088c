package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice as a Word, and an Excel, that runs anywhere. It sees no fonts but the repository's, under the names that our files ask for, so
 * that its pages are the same on every machine.
 */
public final class LibreOffice {

    /** Of this process: tests run in several at a time, and one profile serves one LibreOffice. */
    static final Path HOME = Path.of(
                    "target",
                    "libreoffice",
                    Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private static final int TIMEOUT_SECONDS = 300;

    private LibreOffice() {}

    /** The documents as LibreOffice prints them. */
    public static List<byte[]> toPdf(List<byte[]> docx) {
        return convert(docx, "pdf");
    }

    /** The workbooks as LibreOffice prints them. */
    public static List<byte[]> workbooksToPdf(List<byte[]> xlsx) {
        return convert(xlsx, "xlsx", "pdf");
    }

    /** The same for workbooks of the old format. */
    public static List<byte[]> oldWorkbooksToPdf(List<byte[]> xls) {
        return convert(xls, "xls", "pdf");
    }

    /** The workbooks as LibreOffice saves them again, unedited. */
    public static List<byte[]> saveWorkbooksAgain(List<byte[]> xlsx) {
        return convert(xlsx, "xlsx", "xlsx");
    }

    /** PDFs as LibreOffice opens and prints them. */
    public static List<byte[]> pdfsToPdf(List<byte[]> pdfs) {
        return convert(pdfs, "pdf", "pdf");
    }

    /** The document as LibreOffice prints it. */
    public static byte[] toPdf(byte[] docx) {
        return toPdf(List.of(docx)).get(0);
    }

    /** The document as LibreOffice saves it again, unedited. */
    public static byte[] saveAgain(byte[] docx) {
        return convert(List.of(docx), "docx").get(0);
    }

    /** The documents as LibreOffice saves them again, unedited. */
    public static List<byte[]> saveAgain(List<byte[]> docx) {
        return convert(docx, "docx");
    }

    /** The words of the documents as LibreOffice sees them: the lines that are not empty. */
    public static List<List<String>> toText(List<byte[]> docx) {
        return convert(docx, "txt").stream()
                .map(text -> new String(text, UTF_8)
                        .replace("\uFEFF", "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                .toList();
    }

    private static List<byte[]> convert(List<byte[]> docx, String format) {
        return convert(docx, "docx", format);
    }

    private static synchronized List<byte[]> convert(List<byte[]> documents, String ending, String format) {
        try {
            Path folder = Files.createDirectories(HOME.resolve(format));
            List<Path> sources = new ArrayList<>();
            List<Path> made = new ArrayList<>();
            for (byte[] document : documents) {
                String name = "document" + sources.size();
                sources.add(Files.write(HOME.resolve(name + "." + ending), document));
                made.add(folder.resolve(name + "." + format));
                Files.deleteIfExists(made.get(made.size() - 1));
            }
            run(sources, folder, format);
            List<byte[]> converted = new ArrayList<>();
            for (Path file : made) {
                converted.add(Files.readAllBytes(file));
            }
            return converted;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("LibreOffice did not convert the documents: " + e, e);
        }
    }

    private static void run(List<Path> sources, Path folder, String format) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>();
        if (sources.get(0).toString().endsWith(".pdf")) {
            // Otherwise it asks for its Draw.
            arguments.add("--infilter=writer_pdf_import");
        }
        arguments.addAll(List.of(
                "--convert-to",
                format.equals("txt") ? "txt:Text (encoded):UTF8" : format,
                "--outdir",
                folder.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        start(arguments);
    }

    static void start(List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice", "-env:UserInstallation=" + HOME.resolve("profile").toUri(), "--headless", "--norestore"));
        command.addAll(arguments);
        ProcessBuilder soffice = new ProcessBuilder(command);
        soffice.environment().put("FONTCONFIG_FILE", fontconfig().toString());
        Path log = HOME.resolve("soffice.log");
        Process process =
                soffice.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice took more than " + TIMEOUT_SECONDS + " s");
        }
        if (process.exitValue() != 0) {
            throw new AssertionError("LibreOffice failed: " + Files.readString(log));
        }
    }

    private static Path fontconfig() throws IOException {
        String config = """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
                <fontconfig>
                  <dir>%s</dir>
                  <cachedir>%s</cachedir>
                  %s
                  %s
                  %s
                </fontconfig>
                """.formatted(
                        Path.of("fonts").toAbsolutePath(),
                        HOME.resolve("fontcache"),
                        alias("宋体", "Noto Serif SC"),
                        alias("黑体", "Noto Sans SC"),
                        alias("SimSun-ExtB", "HanaMinB"));
        return Files.writeString(HOME.resolve("fonts.conf"), config);
    }

    private static String alias(String asked, String given) {
        return """
                <match target="pattern">
                    <test name="family"><string>%s</string></test>
                    <edit name="family" mode="assign" binding="strong"><string>%s</string></edit>
                  </match>""".formatted(asked, given);
    }
}
