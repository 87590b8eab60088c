package org.formpress.book;

import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import org.formpress.bounds.LruCache;
import org.formpress.problem.RefusedException;
import org.formpress.render.BookRenderer;
import org.formpress.render.Prepared;
import org.formpress.write.Manuscript;
import org.jspecify.annotations.Nullable;

/**
 * Prepares forms when they are read, and remembers the manuscripts of the last of them until they are written: in the usual book that
 * is every form. Safe for use by many threads.
 */
final class PreparedForms {

    /** A town's year has some eighty forms; a manuscript takes some 70 kB, which the garbage collector may have back. */
    private static final int MAX_REMEMBERED = 100;

    private final BookRenderer renderer;
    private final LruCache<ByteBuffer, SoftReference<Manuscript>> remembered = new LruCache<>(MAX_REMEMBERED);

    PreparedForms(BookRenderer renderer) {
        this.renderer = renderer;
    }

    /** Prepares a form that is read for the first time. */
    Prepared read(byte[] json) throws RefusedException {
        Prepared prepared = renderer.prepare(json);
        remembered.put(ByteBuffer.wrap(json), new SoftReference<>(prepared.manuscript()));
        return prepared;
    }

    /**
     * A form that was read before, here or elsewhere. It is dropped if the book has a single format, because long-lived objects
     * are the most expensive to collect.
     */
    Manuscript again(byte[] json, BookSettings book) {
        Manuscript known = known(json, book.formats().size() > 1);
        try {
            return known == null ? renderer.prepare(json).manuscript() : known;
        } catch (RefusedException e) {
            throw new IllegalStateException("a form was taken that is refused now", e);
        }
    }

    private @Nullable Manuscript known(byte[] json, boolean wantedOn) {
        ByteBuffer form = ByteBuffer.wrap(json);
        SoftReference<Manuscript> reference = wantedOn ? remembered.get(form) : remembered.remove(form);
        return reference == null ? null : reference.get();
    }
}
