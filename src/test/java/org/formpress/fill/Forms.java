package org.formpress.fill;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.formpress.bounds.FileBounds;
import org.formpress.fill.read.FilledForm;
import org.formpress.fill.read.WorkbookReader;
import org.formpress.form.FormCatalogue;
import org.formpress.home.Home;
import org.formpress.problem.Problem;
import org.formpress.problem.RefusedException;

/** What workbooks say, for tests. */
public final class Forms {

    public static final FormCatalogue CATALOGUE = FormCatalogue.load(Home.packed());

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Forms() {}

    public static JsonNode tree(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forms of a workbook. */
    public static List<FilledForm> of(byte[] workbook) throws RefusedException {
        return of(workbook, FileBounds.DEFAULT);
    }

    public static List<FilledForm> of(byte[] workbook, FileBounds bounds) throws RefusedException {
        List<FilledForm> forms = new ArrayList<>();
        Iterator<FilledForm> all = new WorkbookReader(() -> CATALOGUE, bounds, file -> List.of()).read(workbook);
        all.forEachRemaining(forms::add);
        return forms;
    }

    public static JsonNode only(byte[] workbook) throws RefusedException {
        return tree(of(workbook).get(0).json());
    }

    /** Each problem as its cell, pointer and kind. */
    public static List<String> problems(FilledForm form) {
        return form.origin().problems().stream().map(Forms::problem).toList();
    }

    public static String problem(Problem problem) {
        return problem.cell() + " " + problem.pointer() + " " + problem.kind().id();
    }

    /** The data without what says nothing, with equal numbers written alike and members in one order. */
    public static JsonNode meaning(JsonNode value) {
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return JsonNodeFactory.instance.textNode("number " + number.toPlainString());
        }
        if (value.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            value.forEach(item -> array.add(meaning(item)));
            return array;
        }
        if (!value.isObject()) {
            return value;
        }
        TreeMap<String, JsonNode> members = new TreeMap<>();
        value.properties().forEach(member -> {
            JsonNode inner = meaning(member.getValue());
            boolean says =
                    inner.isValueNode() ? !inner.isNull() && !inner.asText().isEmpty() : !inner.isEmpty();
            if (says) {
                members.put(member.getKey(), inner);
            }
        });
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(object::set);
        return object;
    }
}
