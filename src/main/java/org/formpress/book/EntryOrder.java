package org.formpress.book;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The orders of forms in a book: Chinese by pinyin, as CLDR has it; what has no name comes last. */
final class EntryOrder {

    private EntryOrder() {}

    /** Its tables are large, and most books need none of them. */
    private static final class Pinyin {

        static final RuleBasedCollator ORDER = (RuleBasedCollator)
                Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();
    }

    /** The entries, which stand by line, in another order; equal ones stay by line. */
    static List<BookEntry> sorted(List<BookEntry> entries, BookOrder order) {
        return switch (order) {
            case GIVEN -> List.copyOf(entries);
            case UNIT -> entries.stream().sorted(by(BookEntry::unit)).toList();
            case NAME -> entries.stream().sorted(by(BookEntry::projectName)).toList();
        };
    }

    private static Comparator<BookEntry> by(Function<BookEntry, String> name) {
        return Comparator.comparing((BookEntry entry) -> name.apply(entry).isEmpty())
                .thenComparing(name, Pinyin.ORDER::compare);
    }
}
