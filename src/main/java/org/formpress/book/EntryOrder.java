package org.formpress.book;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sorts the forms of a book: Chinese by pinyin (CLDR), forms without a name last. */
final class EntryOrder {

    private EntryOrder() {}

    /** Loaded only when needed, because its tables are large. */
    private static final class Pinyin {

        static final RuleBasedCollator ORDER = (RuleBasedCollator)
                Collator.getInstance(new ULocale("zh@collation=pinyin")).freeze();
    }

    /** Sorts entries given by line; those that sum up the others stand after them. */
    static List<BookEntry> sorted(List<BookEntry> entries, BookSettings settings) {
        Comparator<BookEntry> summaryLast =
                Comparator.comparing(entry -> !settings.gather().isEmpty()
                        && settings.gather().equals(entry.identity().formId()));
        return settings.order() == BookOrder.GIVEN
                ? List.copyOf(entries)
                : sorted(entries, settings.order()).stream().sorted(summaryLast).toList();
    }

    /** Sorts entries given by line; the sort is stable. */
    static List<BookEntry> sorted(List<BookEntry> entries, BookOrder order) {
        return switch (order) {
            case GIVEN -> List.copyOf(entries);
            case UNIT -> entries.stream().sorted(by(BookEntry.Identity::unit)).toList();
            case NAME ->
                entries.stream().sorted(by(BookEntry.Identity::projectName)).toList();
        };
    }

    private static Comparator<BookEntry> by(Function<BookEntry.Identity, String> value) {
        Function<BookEntry, String> name = entry -> value.apply(entry.identity());
        return Comparator.comparing((BookEntry entry) -> name.apply(entry).isEmpty())
                .thenComparing(name, Pinyin.ORDER::compare);
    }
}
