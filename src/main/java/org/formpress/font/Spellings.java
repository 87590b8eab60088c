package org.formpress.font;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.formpress.text.Unseen;

/** The character sequences that mean the same as a cluster (UAX #15) and that a font can spell. */
record Spellings(FontFace face) {

    /** Decomposed, a compatibility ideograph would become another one and a syllable of Hangul its letters. */
    private static final int FIRST_IDEOGRAPH = 0x3400;

    /** The same characters in other spellings, from composed as far as possible to fully decomposed. */
    List<String> of(String cluster) {
        return all(cluster).stream()
                .filter(spelling -> spelling.codePoints().allMatch(face::has))
                .toList();
    }

    private List<String> all(String cluster) {
        int[] shown =
                cluster.codePoints().filter(codePoint -> !Unseen.is(codePoint)).toArray();
        String plain = new String(shown, 0, shown.length);
        if (shown.length < 2 || shown[0] >= FIRST_IDEOGRAPH) {
            return List.of(plain);
        }
        String apart = Normalizer.normalize(plain, Form.NFD);
        return Stream.of(Normalizer.normalize(plain, Form.NFC), composedByFont(apart), plain, apart)
                .distinct()
                .toList();
    }

    /** The spellings, and what browsers compose on the way to them. */
    List<String> withSteps(String cluster, List<String> spellings) {
        String apart = Normalizer.normalize(cluster, Form.NFD);
        List<String> all = new ArrayList<>(spellings);
        for (int end = 1; end < apart.length(); end++) {
            String step = Normalizer.normalize(apart.substring(0, end), Form.NFC);
            if (step.codePointCount(0, step.length()) == 1 && face.has(step.codePointAt(0))) {
                all.add(step);
            }
        }
        return all;
    }

    /** Composes the base and its first marks as long as the font has the composed character. */
    private String composedByFont(String apart) {
        String done = apart;
        for (int end = apart.offsetByCodePoints(0, 2); ; end = apart.offsetByCodePoints(end, 1)) {
            String composed = Normalizer.normalize(apart.substring(0, end), Form.NFC);
            if (composed.codePointCount(0, composed.length()) > 1 || !face.has(composed.codePointAt(0))) {
                return done;
            }
            done = composed + apart.substring(end);
            if (end == apart.length()) {
                return done;
            }
        }
    }
}
