package org.formpress.read.word;

import java.util.regex.Pattern;
import org.formpress.read.look.Height;
import org.formpress.read.look.Look;

/** What the properties of a run make it look like. */
final class RunLook {

    /** Half-points; a pt more or less is typography, and nobody sees an exponent in it. */
    private static final double MAX_SHIFT = 2;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,6})?");

    private RunLook() {}

    /**
     * The look.
     *
     * @param run        with all its styles
     * @param symbolFont that its characters are in; empty for none
     */
    static Look of(RunProperties run, String symbolFont) {
        return new Look(
                run.isOn("strike") || run.isOn("dstrike"),
                height(run),
                RunInk.sight(run),
                run.isOn("caps") || run.isOn("smallCaps"),
                symbolFont);
    }

    private static Height height(RunProperties run) {
        double shift = number(run, "position", 0);
        String align = run.value("vertAlign");
        Height aligned = switch (align) {
            case "", "baseline" -> Height.LEVEL;
            case "superscript" -> Height.RAISED;
            case "subscript" -> Height.LOWERED;
            default -> Height.UNCLEAR;
        };
        if (Math.abs(shift) <= MAX_SHIFT) {
            return aligned;
        }
        Height moved = shift > 0 ? Height.RAISED : Height.LOWERED;
        return aligned == Height.LEVEL || aligned == moved ? moved : Height.UNCLEAR;
    }

    /** A value in the unit of the property, or in pt as the strict schema writes it; what is no number counts as a lot. */
    static double number(RunProperties run, String name, double absent) {
        String value = run.value(name);
        if (value.isEmpty()) {
            return absent;
        }
        String plain = value.endsWith("pt") ? value.substring(0, value.length() - 2) : value;
        return NUMBER.matcher(plain).matches()
                ? Double.parseDouble(plain) * (plain.equals(value) ? 1 : 2)
                : Integer.MAX_VALUE;
    }
}
