package org.formpress.write.html;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real browser that prints and edits files; started for each file with an empty profile. */
public final class Chromium {

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

    /**
     * What a browser makes of an HTML file that a script edits, as its serializer writes it.
     *
     * @param script edits {@code page}, the document; its policy forbids it scripts of its own, so it stands in a frame
     */
    public static byte[] edit(byte[] html, String script) {
        String harness = """
                <!DOCTYPE html><meta charset="utf-8"><pre id="saved"></pre><iframe id="frame"></iframe><script>
                const frame = document.getElementById("frame");
                frame.onload = () => {
                  const page = frame.contentDocument;
                  %s
                  document.getElementById("saved").textContent = btoa(unescape(encodeURIComponent(
                    "<!DOCTYPE html>" + page.documentElement.outerHTML)));
                  frame.remove();
                };
                frame.srcdoc = decodeURIComponent(escape(atob("%s")));
                </script>
                """.formatted(script, Base64.getEncoder().encodeToString(html));
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/chromium")), "edit");
            Path page = Files.writeString(folder.resolve("harness.html"), harness);
            run(
                    folder,
                    "--virtual-time-budget=10000",
                    "--dump-dom",
                    page.toUri().toString());
            String dumped = Files.readString(folder.resolve("chromium.log"));
            int from = dumped.indexOf("<pre id=\"saved\">") + "<pre id=\"saved\">".length();
            return Base64.getDecoder().decode(dumped.substring(from, dumped.indexOf("</pre>", from)));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Chromium did not edit: " + e, e);
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
