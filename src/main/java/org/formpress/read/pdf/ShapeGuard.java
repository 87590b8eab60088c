package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.pdf.Tokens.Budget;
import org.formpress.read.pdf.Tokens.Kind;

/**
 * Checks a PDF before a parser sees it. It must have the shape that we write: one object after the other, each stream with
 * its length, and one cross-reference stream at the end. So it has one revision, no other reader can find other objects in
 * it, and its decompressed content is small and shallow.
 */
final class ShapeGuard {

    /** A booklet that fits into a request has about three million. */
    private static final int MAX_TOKENS = 4_000_000;

    private static final int MAX_OBJECTS = 300_000;

    /** Object streams hold a few hundred objects; each cross-reference takes eight or eleven bytes. */
    private static final int MAX_INFLATED = 8 << 20;

    private static final String HEADER = "%PDF-1.";

    private final byte[] file;
    private final Budget budget = new Budget(MAX_TOKENS);
    private final Tokens tokens;
    private final Map<Integer, Integer> offsets = new HashMap<>();
    private int xref = -1;

    private ShapeGuard(byte[] file) {
        this.file = file;
        this.tokens = new Tokens(file, HEADER.length(), budget);
    }

    /** The start of each object outside object streams, by number. */
    static Map<Integer, Integer> check(byte[] file) throws RefusedException {
        ShapeGuard guard = new ShapeGuard(file);
        guard.check();
        return guard.offsets;
    }

    private void check() throws RefusedException {
        // The version's last digit.
        tokens.next();
        while (tokens.next() == Kind.WORD && !tokens.text().equals("startxref")) {
            if (xref >= 0) {
                throw changed("xref");
            }
            object(tokens.start(), number());
        }
        if (xref < 0 || !tokens.text().equals("startxref")) {
            throw changed("xref");
        }
        tokens.next();
        boolean pointsThere = number() == xref;
        // Only the end-of-file marker may follow; Tokens skips it as a comment.
        String end = new String(file, tokens.end(), Math.min(16, file.length - tokens.end()), US_ASCII);
        if (!pointsThere || !end.strip().equals("%%EOF") || file.length > tokens.end() + 16) {
            throw changed("%%EOF");
        }
    }

    private static RefusedException changed(String what) {
        return FileRefusal.unsafe("file.pdf.changed", what);
    }

    private int number() throws RefusedException {
        String digits = tokens.text();
        if (digits.isEmpty() || digits.length() > 9 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw changed("obj");
        }
        return Integer.parseInt(digits);
    }

    private void word(String wanted) throws RefusedException {
        if (tokens.next() != Kind.WORD || !tokens.text().equals(wanted)) {
            throw changed(wanted);
        }
    }

    private void object(int start, int number) throws RefusedException {
        word("0");
        word("obj");
        if (offsets.put(number, start) != null || offsets.size() > MAX_OBJECTS) {
            throw changed("obj");
        }
        Map<String, String> entries = new HashMap<>();
        String name = "";
        Kind kind = tokens.next();
        for (; kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.WORD && tokens.text().startsWith("end")
                    || tokens.text().equals("stream")) {
                break;
            }
            if (tokens.depth() == 1) {
                boolean isKey = kind == Kind.NAME && name.isEmpty();
                if (!name.isEmpty() && entries.put(name, tokens.text()) != null) {
                    throw changed(name);
                }
                name = isKey ? tokens.text() : "";
            }
        }
        if (tokens.text().equals("stream")) {
            stream(start, entries);
        } else if (!tokens.text().equals("endobj")) {
            throw changed("endobj");
        }
    }

    private void stream(int start, Map<String, String> entries) throws RefusedException {
        int begin = tokens.end();
        begin += begin < file.length && file[begin] == '\r' ? 1 : 0;
        begin += begin < file.length && file[begin] == '\n' ? 1 : 0;
        String digits = entries.getOrDefault("/Length", "");
        int length = digits.matches("[0-9]{1,8}") ? Integer.parseInt(digits) : -1;
        if (length < 0 || length > file.length - begin) {
            throw changed("/Length");
        }
        tokens.moveTo(begin + length);
        word("endstream");
        word("endobj");
        if (entries.containsKey("/F") || entries.containsKey("/FFilter")) {
            throw FileRefusal.unsafe("file.pdf.external", entries.getOrDefault("/F", "/FFilter"));
        }
        switch (entries.getOrDefault("/Type", "")) {
            case "/ObjStm" -> packed(entries, begin, length);
            case "/XRef" -> {
                xref = start;
                if (entries.containsKey("/Encrypt")) {
                    throw FileRefusal.unsafe("file.pdf.encrypted");
                }
                if (entries.containsKey("/Prev")) {
                    throw changed("/Prev");
                }
                packed(entries, begin, length);
            }
            default -> {
                // CheckedReader bounds the others.
            }
        }
    }

    /** Counts the tokens in a compressed stream; a cross-reference stream has none, but its size is bounded. */
    private void packed(Map<String, String> entries, int begin, int length) throws RefusedException {
        if (!entries.getOrDefault("/Filter", "").equals("/FlateDecode") || entries.containsKey("/DecodeParms")) {
            throw changed("/Filter");
        }
        byte[] inflated = inflate(begin, length);
        if (xref >= 0) {
            return;
        }
        Tokens packed = new Tokens(inflated, 0, budget);
        while (packed.next() != Kind.END) {
            if (packed.depth() < 0) {
                throw changed("/ObjStm");
            }
        }
    }

    private byte[] inflate(int begin, int length) throws RefusedException {
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
