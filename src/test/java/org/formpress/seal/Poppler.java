package org.formpress.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Poppler's judge of signatures, {@code pdfsig}. */
final class Poppler {

    private Poppler() {}

    /** How many signatures hold; all of them, and the last covers the whole file. @param folder for its files */
    static int verified(Path folder, byte[] pdf) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("signed.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        int fields = said.split("Signature #", -1).length - 1;
        int signatures = fields - (said.split("field is not signed", -1).length - 1);
        int valid = said.split("Signature is Valid", -1).length - 1;
        if (valid != signatures
                || said.lastIndexOf("Total document signed") < said.lastIndexOf("otal document signed") - 1) {
            throw new AssertionError(said);
        }
        return valid;
    }
}
