package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Microsoft's Open XML SDK as a judge of Word and Excel files, through {@code tools/validate-office.mjs}. */
public final class OpenXmlSdk {

    private OpenXmlSdk() {}

    /**
     * One line of JSON for each file, with all its errors.
     *
     * @param files by the names they have in the answer
     */
    public static List<String> judge(Map<String, byte[]> files) {
        return judge(files, "docx");
    }

    /** The same for files with another ending. */
    public static List<String> judge(Map<String, byte[]> files, String ending) {
        List<String> command = new ArrayList<>(List.of("node", "tools/validate-office.mjs"));
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "openxmlsdk");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                command.add(Files.write(folder.resolve(file.getKey() + "." + ending), file.getValue())
                        .toString());
            }
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String answer = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() > 1) {
                throw new AssertionError("the validator does not run; scripts/setup installs it: " + answer);
            }
            return answer.lines().toList();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("the validator does not run: " + e, e);
        }
    }
}
