package org.formpress.read.pdf;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;

/** What compressed streams of objects and of cross-references hold, within a bound. */
final class Inflated {

    /** Object streams hold a few hundred objects; each cross-reference takes eight or eleven bytes. */
    private static final int MAX_INFLATED = 8 << 20;

    private Inflated() {}

    static byte[] of(byte[] file, int begin, int length) throws RefusedException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, begin, length);
            byte[] inflated = new byte[Math.min(MAX_INFLATED, 64 + 20 * length)];
            int size = 0;
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                if (size == inflated.length) {
                    if (size >= MAX_INFLATED) {
                        throw FileRefusal.unsafe("file.pdf.bomb");
                    }
                    inflated = Arrays.copyOf(inflated, 2 * size);
                }
                size += inflater.inflate(inflated, size, inflated.length - size);
            }
            return Arrays.copyOf(inflated, size);
        } catch (DataFormatException e) {
            throw FileRefusal.unsafe(e, "file.pdf.damaged");
        } finally {
            inflater.end();
        }
    }
}
