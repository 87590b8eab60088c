package org.formpress.compare;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.formpress.model.RichText;
import org.formpress.model.Run;
import org.formpress.model.TextParagraph;

/**
 * The unit of comparison: a word, a number, a punctuation mark, or the end of any paragraph but the last.
 *
 * @param run the word; without text for the end of a paragraph
 */
record Token(Run run, boolean endsParagraph) {

    private static final Token END = new Token(Run.plain(""), true);

    /** Words by UAX #29, with ICU's dictionary for Chinese. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.SIMPLIFIED_CHINESE);

    static List<Token> of(RichText text) {
        List<Token> tokens = new ArrayList<>();
        BreakIterator words = WORDS.clone();
        for (TextParagraph paragraph : text.paragraphs()) {
            if (paragraph != text.paragraphs().get(0)) {
                tokens.add(END);
            }
            paragraph.runs().forEach(run -> addWords(run, words, tokens));
        }
        return tokens;
    }

    private static void addWords(Run run, BreakIterator words, List<Token> tokens) {
        words.setText(run.text());
        int start = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            tokens.add(new Token(run.withText(run.text().substring(start, end)), false));
            start = end;
        }
    }

    int length() {
        return run.text().length();
    }
}
