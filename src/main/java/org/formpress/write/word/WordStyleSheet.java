package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.formpress.model.Typography;

/** The styles of one file: {@code styles.xml}, and the styles of each kind of form in it. */
final class WordStyleSheet {

    static final String NAME = "word/styles.xml";

    private static final String END = "</w:styles>";

    private final StringBuilder styles = new StringBuilder();

    private WordStyleSheet(Typography usual) {
        styles.append(filled("styles.xml", StyleSizes.of(usual)));
    }

    /** Those of a form that is a file of its own. */
    static String ofForm(Typography type) {
        WordStyleSheet sheet = new WordStyleSheet(type);
        sheet.form(type, 0);
        return sheet.styles.toString();
    }

    /**
     * Those of a book.
     *
     * @param types the sizes of its documents, in the order of their {@link #suffix}
     */
    static String ofBook(Collection<Typography> types) {
        WordStyleSheet sheet = new WordStyleSheet(types.iterator().next());
        sheet.insert(Resources.text("book-styles.xml"));
        int index = 0;
        for (Typography type : types) {
            sheet.form(type, index++);
        }
        return sheet.styles.toString();
    }

    /** What the names of styles end with; {@code index} counts the kinds of forms from 0. */
    static String suffix(int index) {
        return index == 0 ? "" : Integer.toString(index + 1);
    }

    private void form(Typography type, int index) {
        Map<String, String> values = new HashMap<>(StyleSizes.of(type));
        values.put("suffix", suffix(index));
        insert(filled("form-styles.xml", values));
    }

    private static String filled(String resource, Map<String, String> values) {
        return new String(new XmlTemplate(Resources.text(resource)).fill(values), UTF_8);
    }

    /** Adds the styles of another sheet. */
    private void insert(String sheet) {
        String root = "<w:styles";
        int from = sheet.indexOf('>', sheet.indexOf(root)) + 1;
        styles.insert(styles.lastIndexOf(END), sheet, from, sheet.lastIndexOf(END));
    }
}
