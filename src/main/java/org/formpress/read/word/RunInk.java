package org.formpress.read.word;

import java.util.List;
import java.util.Map;
import org.formpress.read.look.Ink;
import org.formpress.read.look.Sight;

/** Whether a run's characters can be seen (ISO/IEC 29500-1, 17.3.2: color, highlight, shd, sz, vanish, w). */
final class RunInk {

    private static final List<String> HIDING = List.of("vanish", "webHidden", "specVanish", "collapsed", "away");

    /** From the text backwards. */
    private static final List<String> GROUNDS = List.of("highlight", "fill", "paragraphFill", "cellFill", "tableFill");

    /** ISO/IEC 29500-1, 17.18.40. */
    private static final Map<String, Integer> HIGHLIGHTS = Map.ofEntries(
            Map.entry("black", 0x000000),
            Map.entry("blue", 0x0000FF),
            Map.entry("cyan", 0x00FFFF),
            Map.entry("green", 0x00FF00),
            Map.entry("magenta", 0xFF00FF),
            Map.entry("red", 0xFF0000),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("white", 0xFFFFFF),
            Map.entry("darkBlue", 0x000080),
            Map.entry("darkCyan", 0x008080),
            Map.entry("darkGreen", 0x008000),
            Map.entry("darkMagenta", 0x800080),
            Map.entry("darkRed", 0x800000),
            Map.entry("darkYellow", 0x808000),
            Map.entry("darkGray", 0x808080),
            Map.entry("lightGray", 0xC0C0C0));

    /** Half-points, as Word takes it where nothing sets a size. */
    private static final double DEFAULT_SIZE = 20;

    /** In percent: narrower characters are lines. */
    private static final double MIN_WIDTH = 10;

    private RunInk() {}

    static Sight sight(RunProperties run) {
        if (HIDING.stream().anyMatch(run::isOn)) {
            return Sight.GONE;
        }
        double size = size(run);
        // Less than half the size in twentieths of a point: the line shows a strip of them.
        if (RunLook.number(run, "line", Integer.MAX_VALUE) < size * 5) {
            return Sight.FAINT;
        }
        // Half the size in twentieths of a point: characters cover each other.
        boolean crowded = RunLook.number(run, "spacing", 0) <= -size * 5;
        if (size <= Ink.MIN_SIZE * 2 || crowded || RunLook.number(run, "w", 100) < MIN_WIDTH) {
            return Sight.FAINT;
        }
        if (!run.value("textFill").isEmpty()) {
            return Sight.FAINT;
        }
        // A colour chosen by the program, "auto", is one that can be seen.
        int ink = Ink.of(run.value("color"));
        return ink < 0 ? Sight.SEEN : Ink.on(ground(run), ink);
    }

    /** The size of a run in half-points. */
    static double size(RunProperties run) {
        return RunLook.number(run, "sz", DEFAULT_SIZE);
    }

    private static int ground(RunProperties run) {
        for (String name : GROUNDS) {
            String value = run.value(name);
            int colour = HIGHLIGHTS.getOrDefault(value, Ink.of(value));
            if (colour >= 0) {
                return colour;
            }
        }
        return Ink.PAPER;
    }
}
