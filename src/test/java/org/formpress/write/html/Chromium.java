package org.formpress.write.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real browser that prints files; started for each file with an empty profile. */
final class Chromium {

    private static final int TIMEOUT_SECONDS = 60;

    private Chromium() {}

    /** The PDF that printing an HTML file makes. */
    static byte[] print(byte[] html) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chromium")), "print");
            Path page = Files.write(folder.resolve("page.html"), html);
            Path pdf = folder.resolve("page.pdf").toAbsolutePath();
            run(
                    folder,
                    "--no-pdf-header-footer",
                    "--print-to-pdf=" + pdf,
                    page.toUri().toString());
            return Files.readAllBytes(pdf);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Chromium did not print: " + e, e);
        }
    }

    private static void run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>(List.of(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile").toAbsolutePath()));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("chromium.log");
        Process chromium = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!chromium.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            chromium.destroyForcibly();
            throw new AssertionError("Chromium took more than " + TIMEOUT_SECONDS + " s");
        }
        if (chromium.exitValue() != 0) {
            throw new AssertionError("Chromium failed: " + Files.readString(log));
        }
    }
}
