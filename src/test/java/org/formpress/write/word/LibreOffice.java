package org.formpress.write.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice as a Word that runs anywhere. It sees no fonts but the repository's, under the names that our files ask for, so
 * that its pages are the same on every machine.
 */
public final class LibreOffice {

    private static final Path HOME = Path.of("target", "libreoffice").toAbsolutePath();
    private static final int TIMEOUT_SECONDS = 180;

    private LibreOffice() {}

    /** The document as LibreOffice prints it. */
    public static byte[] toPdf(byte[] docx) {
        return convert(docx, "pdf");
    }

    /** The document as LibreOffice saves it again, unedited. */
    public static byte[] saveAgain(byte[] docx) {
        return convert(docx, "docx");
    }

    private static synchronized byte[] convert(byte[] docx, String format) {
        try {
            Path folder = Files.createDirectories(HOME.resolve(format));
            Path source = Files.write(HOME.resolve("document.docx"), docx);
            Path made = folder.resolve("document." + format);
            Files.deleteIfExists(made);
            run(source, folder, format);
            return Files.readAllBytes(made);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("LibreOffice did not convert the document: " + e, e);
        }
    }

    private static void run(Path source, Path folder, String format) throws IOException, InterruptedException {
        ProcessBuilder soffice = new ProcessBuilder(List.of(
                "soffice",
                "-env:UserInstallation=" + HOME.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                folder.toString(),
                source.toString()));
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
