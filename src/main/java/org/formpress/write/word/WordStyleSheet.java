package org.formpress.write.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.formpress.model.Typography;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.XmlTemplate;

/** The styles of one file: {@code styles.xml}, and the styles for each typography in it. */
final class WordStyleSheet {

    static final String NAME = "word/styles.xml";

    /** What the resources have for their readers. */
    private static final Pattern REMARKS = Pattern.compile("<!--.*?-->|(?<=>)\\s+(?=<)", Pattern.DOTALL);

    private static final String END = "</w:styles>";

    private final StringBuilder styles = new StringBuilder();

    private WordStyleSheet(Typography defaults) {
        styles.append(filled("styles.xml", StyleSizes.of(defaults)));
    }

    /** For a file of one form. */
    static String ofForm(Typography type) {
        WordStyleSheet sheet = new WordStyleSheet(type);
        sheet.form(type, 0);
        return sheet.xml();
    }

    /**
     * For a booklet.
     *
     * @param types of its documents, in the order of their {@link #suffix}
     */
    static String ofBook(Collection<Typography> types) {
        WordStyleSheet sheet = new WordStyleSheet(types.iterator().next());
        sheet.insert(Resources.text(WordStyleSheet.class, "book-styles.xml"));
        int index = 0;
        for (Typography type : types) {
            sheet.form(type, index++);
        }
        return sheet.xml();
    }

    private String xml() {
        return REMARKS.matcher(styles).replaceAll("");
    }

    /** The suffix of style names for the typography with that index. */
    static String suffix(int index) {
        return index == 0 ? "" : Integer.toString(index + 1);
    }

    private void form(Typography type, int index) {
        Map<String, String> values = new HashMap<>(StyleSizes.of(type));
        values.put("suffix", suffix(index));
        insert(filled("form-styles.xml", values));
    }

    private static String filled(String resource, Map<String, String> values) {
        return new String(new XmlTemplate(Resources.text(WordStyleSheet.class, resource)).fill(values), UTF_8);
    }

    /** Inserts the styles of another sheet. */
    private void insert(String sheet) {
        String root = "<w:styles";
        int from = sheet.indexOf('>', sheet.indexOf(root)) + 1;
        styles.insert(styles.lastIndexOf(END), sheet, from, sheet.lastIndexOf(END));
    }
}
