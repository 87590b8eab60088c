package org.formpress.read.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.read.pdf.Tokens.Budget;

/**
 * The revisions of a PDF, each of which has the shape that {@link ShapeGuard} asks for.
 *
 * @param all the first one is as we write it
 */
record Revisions(byte[] file, List<Revision> all) {

    /** A booklet that fits into a request has about three million. */
    private static final int MAX_TOKENS = 4_000_000;

    /** Ten people sign one file, each with validation data and a time stamp. */
    private static final int MAX_REVISIONS = 32;

    /** Blanks that mail programs leave at the end. */
    private static final int MAX_BLANKS = 8;

    /** The entry of the trailer (ISO 32000-1, 7.5.5). */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s*(<<|[0-9]{1,9}\\s+[0-9]{1,5}\\s+R)");

    Revisions {
        all = List.copyOf(all);
    }

    /** A file with a password has another shape too; the password is what its owner can do something about. */
    static Revisions of(byte[] file) throws RefusedException {
        try {
            return split(file);
        } catch (RefusedException other) {
            boolean encrypted = ENCRYPTED.matcher(new String(file, ISO_8859_1)).find();
            throw encrypted ? FileRefusal.unsafe(other, "file.pdf.encrypted") : other;
        }
    }

    private static Revisions split(byte[] file) throws RefusedException {
        Budget budget = new Budget(MAX_TOKENS);
        List<Revision> all = new ArrayList<>();
        Revision last = ShapeGuard.first(file, budget);
        all.add(last);
        while (!isBlank(file, last.end())) {
            if (all.size() == MAX_REVISIONS) {
                throw FileRefusal.unsafe("file.pdf.bomb");
            }
            last = ShapeGuard.after(file, last, budget);
            all.add(last);
        }
        return new Revisions(file, all);
    }

    private static boolean isBlank(byte[] file, int from) {
        int left = file.length - from;
        return left <= MAX_BLANKS && new String(file, from, left, ISO_8859_1).isBlank();
    }

    boolean hasLater() {
        return all.size() > 1;
    }

    /** The place of each object, by number, as of a revision: where it was written last. */
    Map<Integer, ObjectPlace> places(int index) {
        Map<Integer, ObjectPlace> places = new HashMap<>();
        all.subList(0, index + 1).forEach(revision -> places.putAll(revision.objects()));
        return places;
    }

    /** Which revision an object stands in. @param offset its start */
    int indexOf(int offset) {
        int index = 0;
        while (index < all.size() - 1 && !all.get(index).contains(offset)) {
            index++;
        }
        return index;
    }
}
