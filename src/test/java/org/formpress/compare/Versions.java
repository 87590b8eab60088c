package org.formpress.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.formpress.Project;
import org.formpress.Sample;
import org.formpress.form.Form;
import org.formpress.problem.RefusedException;
import org.formpress.render.RenderRequest;
import org.formpress.write.OutputFormat;

/** Earlier and later versions of forms, and what is made of them. */
final class Versions {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** As many rows as the schemas of the forms allow. */
    private static final int MOST_ROWS = 200;

    private Versions() {}

    static ObjectNode tree(byte[] json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] edited(byte[] json, Consumer<ObjectNode> edit) {
        ObjectNode form = tree(json);
        edit.accept(form);
        return bytes(form);
    }

    static byte[] edited(String sample, Consumer<ObjectNode> edit) {
        return edited(Sample.named(sample).json(), edit);
    }

    static ArrayNode rows(ObjectNode form) {
        return (ArrayNode) form.get("indicators");
    }

    static ObjectNode row(ObjectNode form, int index) {
        return (ObjectNode) rows(form).get(index);
    }

    /** What a year does to a form: rows come, go and move; values and labels change. */
    static byte[] later(byte[] json, long seed) {
        Random random = new Random(seed);
        return edited(json, form -> {
            for (int edit = random.nextInt(8); edit > 0; edit--) {
                edit(form, random);
            }
        });
    }

    private static void edit(ObjectNode form, Random random) {
        Form schema =
                Project.renderer().catalogue().form(form.get("form").asText()).orElseThrow();
        ArrayNode rows = form.has("indicators") ? rows(form) : form.arrayNode();
        int at = random.nextInt(rows.size() + 1);
        if (at == rows.size()) {
            form.put(goal(schema), text(random));
            return;
        }
        ObjectNode row = (ObjectNode) rows.get(at);
        switch (random.nextInt(6)) {
            case 0 -> rows.remove(at);
            case 1 -> {
                if (rows.size() < MOST_ROWS) {
                    rows.insert(at, changed(schema, row.deepCopy(), "level3", text(random)));
                }
            }
            case 2 -> rows.insert(random.nextInt(rows.size()), rows.remove(at));
            case 3 -> changed(schema, row, "level1", random.nextBoolean() ? "产出指标" : "新的一级");
            case 4 -> changed(schema, row, "level2", random.nextBoolean() ? "数量指标" : "新的二级");
            default -> changed(schema, row, "target", text(random));
        }
    }

    /** Not every form has every text in its rows. */
    private static ObjectNode changed(Form schema, ObjectNode row, String name, String text) {
        return schema.has("/indicators/*/" + name) ? row.put(name, text) : row;
    }

    /** The goal of a form, or another of its texts. */
    private static String goal(Form schema) {
        return Stream.concat(Stream.of("expectedGoal", "annualGoal"), schema.members("").stream())
                .filter(name -> schema.kind("/" + name).orElse("").matches("longText|text|requiredText"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Random random) {
        String[] parts = {"完成", "。", "\n", "绩效目标", "12.50", "<ul><li>甲</li><li>乙</li></ul>", "<b>重点</b>", "，", "𠮷"};
        StringBuilder text = new StringBuilder();
        for (int part = random.nextInt(7); part >= 0; part--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    static byte[] plain(byte[] json, OutputFormat format) {
        return render(new RenderRequest(json, format, false));
    }

    static byte[] redline(byte[] from, byte[] to, OutputFormat format) {
        return render(new RenderRequest(to, format, false, Optional.of(from)));
    }

    private static byte[] render(RenderRequest request) {
        try {
            return Project.renderer().render(request).file();
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    static Comparison compare(byte[] from, byte[] to) {
        try {
            return Project.renderer().compare(from, to);
        } catch (RefusedException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
