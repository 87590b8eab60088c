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

    private record Key(ByteBuffer json, String profile) {}

    private final LruCache<Key, SoftReference<Manuscript>> remembered = new LruCache<>(MAX_REMEMBERED);

    PreparedForms(BookRenderer renderer) {
        this.renderer = renderer;
    }

    /** Prepares a form that is read for the first time. */
    Prepared read(byte[] json, BookSettings book) throws RefusedException {
        Prepared prepared = renderer.prepare(json, book.profile());
        remembered.put(key(json, book), new SoftReference<>(prepared.manuscript()));
        return prepared;
    }

    /**
     * A form that was read before, here or elsewhere. It is dropped if the book has a single format, because long-lived objects
     * are the most expensive to collect.
     */
    Manuscript again(byte[] json, BookSettings book) {
        Manuscript known = known(key(json, book), book.formats().size() > 1);
        try {
            Manuscript form =
                    known == null ? renderer.prepare(json, book.profile()).manuscript() : known;
            return renderer.sealed(form, book.seals());
        } catch (RefusedException e) {
            throw new IllegalStateException("a form was taken that is refused now", e);
        }
    }

    private static Key key(byte[] json, BookSettings book) {
        return new Key(ByteBuffer.wrap(json), book.profile());
    }

    private @Nullable Manuscript known(Key form, boolean wantedOn) {
        SoftReference<Manuscript> reference = wantedOn ? remembered.get(form) : remembered.remove(form);
        return reference == null ? null : reference.get();
    }
}
