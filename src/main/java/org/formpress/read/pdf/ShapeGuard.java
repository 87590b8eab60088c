package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.pdf.Tokens.Budget;
import org.formpress.read.pdf.Tokens.Kind;

/**
 * Checks a revision of a PDF before a parser sees it. It must have the shape that we write: one object after the other, each stream
 * with its length, and one cross-reference stream at the end. So no other reader can find other objects in it, and its decompressed
 * content is small and shallow. Those who sign may compress otherwise.
 */
final class ShapeGuard {

    private static final int MAX_OBJECTS = 300_000;

    private static final String HEADER = "%PDF-1.";
    private static final String END = "%%EOF";

    /** Nothing precedes the first revision. */
    private static final int NONE = -1;

    private final byte[] file;
    private final int begin;
    private final int previous;
    private final Budget budget;
    private final Tokens tokens;
    private final Map<Integer, ObjectPlace> places = new HashMap<>();
    private int xref = -1;

    private ShapeGuard(byte[] file, int begin, int previous, Budget budget) {
        this.file = file;
        this.begin = begin;
        this.previous = previous;
        this.budget = budget;
        this.tokens = new Tokens(file, begin, budget);
    }

    /** The first revision, which must be as we write it. */
    static Revision first(byte[] file, Budget budget) throws RefusedException {
        ShapeGuard guard = new ShapeGuard(file, HEADER.length(), NONE, budget);
        // The version's last digit.
        guard.tokens.next();
        return guard.check();
    }

    /** The revision behind another one, by any program. */
    static Revision after(byte[] file, Revision previous, Budget budget) throws RefusedException {
        return new ShapeGuard(file, previous.end(), previous.xref(), budget).check();
    }

    private boolean isFirst() {
        return previous == NONE;
    }

    private Revision check() throws RefusedException {
        while (tokens.next() == Kind.WORD && !tokens.text().equals("startxref")) {
            if (xref >= 0) {
                throw changed("xref");
            }
            object(tokens.start(), number(tokens));
        }
        if (xref < 0 || !tokens.text().equals("startxref")) {
            throw changed("xref");
        }
        tokens.next();
        if (number(tokens) != xref) {
            throw changed("startxref");
        }
        int mark = skip(skip(tokens.end(), '\r'), '\n');
        int end = mark + END.length();
        if (!new String(file, mark, Math.min(END.length(), file.length - mark), US_ASCII).equals(END)) {
            throw changed(END);
        }
        return new Revision(begin, end, skip(skip(end, '\r'), '\n'), xref, places);
    }

    private int skip(int at, char character) {
        return at < file.length && file[at] == character ? at + 1 : at;
    }

    private static RefusedException changed(String what) {
        return FileRefusal.unsafe("file.pdf.changed", what);
    }

    private static int number(Tokens tokens) throws RefusedException {
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
        if (tokens.next() != Kind.WORD
                || !tokens.text().equals("0") && (isFirst() || !tokens.text().equals("1"))) {
            throw changed("0");
        }
        word("obj");
        place(number, ObjectPlace.alone(start));
        Map<String, String> entries = new HashMap<>();
        String name = "";
        int references = 0;
        Kind kind = tokens.next();
        for (; kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.WORD && tokens.text().startsWith("end")
                    || tokens.text().equals("stream")) {
                break;
            }
            references += kind == Kind.WORD && tokens.text().equals("R") ? 1 : 0;
            if (tokens.depth() == 1) {
                boolean isKey = kind == Kind.NAME && name.isEmpty();
                if (!name.isEmpty() && entries.put(name, tokens.text()) != null) {
                    throw changed(name);
                }
                name = isKey ? tokens.text() : "";
            }
        }
        if (tokens.text().equals("stream")) {
            stream(number, start, entries);
            trailer(entries, references);
        } else if (!tokens.text().equals("endobj")) {
            throw changed("endobj");
        }
    }

    private void place(int number, ObjectPlace place) throws RefusedException {
        if (places.put(number, place) != null || places.size() > MAX_OBJECTS) {
            throw changed("obj");
        }
    }

    private void stream(int number, int start, Map<String, String> entries) throws RefusedException {
        // Other ways to write what is looked for below.
        boolean isEscaped = entries.keySet().stream().anyMatch(name -> name.indexOf('#') >= 0);
        if (isEscaped || entries.getOrDefault("/Type", "").indexOf('#') >= 0) {
            throw changed("#");
        }
        int from = skip(skip(tokens.end(), '\r'), '\n');
        int length = size(entries, "/Length");
        if (length > file.length - from) {
            throw changed("/Length");
        }
        tokens.moveTo(from + length);
        word("endstream");
        word("endobj");
        if (entries.containsKey("/F") || entries.containsKey("/FFilter")) {
            throw FileRefusal.unsafe("file.pdf.external", entries.getOrDefault("/F", "/FFilter"));
        }
        switch (entries.getOrDefault("/Type", "")) {
            case "/ObjStm" -> objects(number, entries, new Tokens(packed(entries, from, length), 0, budget));
            case "/XRef" -> {
                xref = start;
                if (entries.containsKey("/Encrypt")) {
                    throw FileRefusal.unsafe("file.pdf.encrypted");
                }
                if (!entries.getOrDefault("/Prev", "" + NONE).equals("" + previous)
                        || entries.containsKey("/XRefStm")) {
                    throw changed("/Prev");
                }
                packed(entries, from, length);
            }
            default -> {
                // CheckedReader bounds the others.
            }
        }
    }

    /** A trailer refers to nothing else: see {@link ObjectPlace}. */
    private static void trailer(Map<String, String> entries, int references) throws RefusedException {
        if (entries.getOrDefault("/Type", "").equals("/XRef")
                && references > (entries.containsKey("/Root") ? 1 : 0) + (entries.containsKey("/Info") ? 1 : 0)) {
            throw changed("trailer");
        }
    }

    private static int size(Map<String, String> entries, String name) throws RefusedException {
        String digits = entries.getOrDefault(name, "");
        if (!digits.matches("[0-9]{1,8}")) {
            throw changed(name);
        }
        return Integer.parseInt(digits);
    }

    /** The content of a compressed stream, whose size is bounded. */
    private byte[] packed(Map<String, String> entries, int from, int length) throws RefusedException {
        String filter = entries.getOrDefault("/Filter", "");
        boolean isPlain = filter.isEmpty() && !isFirst();
        boolean isPredicted = entries.containsKey("/DecodeParms") && (isFirst() || xref < 0);
        if (isPredicted || !isPlain && !filter.equals("/FlateDecode")) {
            throw changed("/Filter");
        }
        return isPlain ? Arrays.copyOfRange(file, from, from + length) : Inflated.of(file, from, length);
    }

    /** The objects in a stream of objects (ISO 32000-1, 7.5.7): one after the other, as its head says. */
    private void objects(int stream, Map<String, String> entries, Tokens packed) throws RefusedException {
        int count = size(entries, "/N");
        int first = size(entries, "/First");
        Deque<Integer> starts = new ArrayDeque<>();
        for (int index = 0; index < count; index++) {
            packed.next();
            place(number(packed), new ObjectPlace(stream, index));
            packed.next();
            starts.add(first + number(packed));
        }
        for (int depth = 0; packed.next() != Kind.END; depth = packed.depth()) {
            boolean isStart = !starts.isEmpty() && packed.start() >= starts.element();
            boolean isRight = packed.depth() >= 0 && (!isStart || depth == 0 && packed.start() == starts.remove());
            if (!isRight) {
                throw changed("/ObjStm");
            }
        }
        if (!starts.isEmpty()) {
            throw changed("/ObjStm");
        }
    }
}
