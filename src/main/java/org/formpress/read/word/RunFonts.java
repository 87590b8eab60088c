package org.formpress.read.word;

import java.util.Set;
import java.util.stream.Collectors;
import org.formpress.read.look.SymbolFonts;

/** Which symbol font a run's characters are in (ISO/IEC 29500-1, 17.3.2.26). */
final class RunFonts {

    /** Not all are in the same font. */
    private static final String SEVERAL = "?";

    private RunFonts() {}

    /**
     * The symbol font; empty if they are in none.
     *
     * @param declared fonts of which the file says that they are symbol fonts
     */
    static String symbols(RunProperties run, String text, Set<String> declared) {
        Set<String> used = text.codePoints()
                .filter(SymbolFonts::replaces)
                .mapToObj(character -> font(run, character))
                .map(font -> SymbolFonts.has(font) || declared.contains(font) ? font : "")
                .collect(Collectors.toSet());
        return used.isEmpty() ? "" : used.size() == 1 ? used.iterator().next() : SEVERAL;
    }

    private static String font(RunProperties run, int character) {
        if (run.isOn("cs") || run.isOn("rtl")) {
            return run.value("font.cs");
        }
        if (character < 0x80) {
            return run.value("font.ascii");
        }
        String other = run.value("font.hAnsi");
        String asian = run.value("font.eastAsia");
        return run.value("font.hint").equals("eastAsia") && !SymbolFonts.has(other) ? asian : other;
    }
}
