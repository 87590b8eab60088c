package org.formpress.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.formpress.form.Form;
import org.formpress.model.Block;
import org.formpress.model.Caption;
import org.formpress.model.Document;
import org.formpress.model.RichText;
import org.formpress.model.Row;
import org.formpress.model.Table;

/** What a document prints at each pointer, in the order of the form. */
final class PrintedValues {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9,]{1,60}(\\.[0-9]{1,40})?");

    private final Form form;
    private final Map<String, RichText> texts = new LinkedHashMap<>();

    PrintedValues(Version version) {
        this.form = version.data().form();
        collect(version.document());
    }

    private void collect(Document document) {
        for (Block block : document.blocks()) {
            if (block instanceof Caption caption) {
                caption.segments()
                        .forEach(segment -> segment.pointer()
                                .ifPresent(pointer -> texts.put(pointer.value(), RichText.plain(segment.text()))));
            } else if (block instanceof Table table) {
                table.header().forEach(this::collect);
                table.body().forEach(this::collect);
            }
        }
    }

    private void collect(Row row) {
        row.cells().forEach(cell -> cell.pointer().ifPresent(pointer -> texts.put(pointer.value(), cell.text())));
    }

    Set<String> pointers() {
        return texts.keySet();
    }

    Optional<RichText> text(String pointer) {
        return Optional.ofNullable(texts.get(pointer));
    }

    /** What is printed as a value, for data that has none there; null for nothing and for a dash. */
    JsonNode value(String pointer) {
        String text = text(pointer).map(RichText::text).orElse("");
        if (text.isBlank() || text.equals("-")) {
            return NullNode.getInstance();
        }
        return form.allows(pointer, "number") && AMOUNT.matcher(text).matches()
                ? DecimalNode.valueOf(new BigDecimal(text.replace(",", "")))
                : TextNode.valueOf(text);
    }
}
