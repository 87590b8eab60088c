package org.formpress;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Forms of any size and content that fit their schema: mostly small, some very large. */
public final class RandomForms {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Arbitrary<String> CHUNK = Arbitraries.frequencyOf(
            Tuple.of(
                    12,
                    Arbitraries.strings()
                            .withChars("绩效目标完成情况的年度预算执行率资金管理单位项目服务，。；：、")
                            .ofMaxLength(40)),
            Tuple.of(
                    3, Arbitraries.strings().withChars("，。；：？！、（）《》“”‘’【】〔〕—…·").ofMaxLength(8)),
            Tuple.of(3, Arbitraries.strings().withChars("0123456789.,%+-/").ofMaxLength(60)),
            Tuple.of(
                    3,
                    Arbitraries.strings()
                            .withCharRange('a', 'z')
                            .withCharRange('A', 'Z')
                            .ofMaxLength(80)),
            Tuple.of(2, Arbitraries.strings().withChars("a b c  ").ofMaxLength(12)),
            Tuple.of(2, Arbitraries.of("王𠮷", "㐂䶮", "𬭳", "𠀀𪜀𫝀𫠠𬺰", "⽬目", "㎡", "℃", "≥", "×", "——", "……", "　")),
            Tuple.of(
                    1,
                    Arbitraries.of("\n", "\r\n", "\n\n", "<br>", "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<u>")),
            Tuple.of(
                    1,
                    Arbitraries.of("<ol><li>", "<ul><li>", "</li><li>", "</li></ol>", "</ul>", "<script>", "</value>")),
            Tuple.of(1, Arbitraries.of("${7*7}", "<#if x>", "&lt;", "&", "<", ">", "]]>", "\"", "'", "<!--")));

    private RandomForms() {}

    /** The JSON of a form. */
    public static Arbitrary<byte[]> forms() {
        return Arbitraries.frequencyOf(Tuple.of(3, selfEvaluations()), Tuple.of(1, targetDeclarations()))
                .map(RandomForms::json);
    }

    private static byte[] json(Map<String, Object> form) {
        try {
            return JSON.writeValueAsBytes(form);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Arbitrary<Map<String, Object>> selfEvaluations() {
        return Combinators.combine(
                        heads("self-evaluation"), texts(5000), texts(5000), indicators(selfIndicator()), amounts())
                .as((form, goal, completion, indicators, amount) -> {
                    form.put("funding", Map.of("total", Map.of("initialBudget", amount, "executed", amount)));
                    form.put("expectedGoal", goal);
                    form.put("actualCompletion", completion);
                    form.put("indicators", indicators);
                    return form;
                });
    }

    private static Arbitrary<Map<String, Object>> targetDeclarations() {
        return Combinators.combine(
                        heads("target-declaration"), texts(5000), texts(5000), indicators(targetIndicator()), amounts())
                .as((form, overall, annual, indicators, amount) -> {
                    form.put("funding", Map.of("project", Map.of("total", amount, "fiscal", amount)));
                    form.put("overallGoal", overall);
                    form.put("annualGoal", annual);
                    form.put("indicators", indicators);
                    return form;
                });
    }

    private static Arbitrary<Map<String, Object>> heads(String id) {
        return Combinators.combine(texts(200), texts(60), texts(60)).as((name, department, unit) -> {
            Map<String, Object> form = new LinkedHashMap<>();
            form.put("form", id);
            form.put("year", 2024);
            form.put("projectName", name);
            form.put("supervisingDepartment", department);
            form.put("implementingUnit", unit);
            return form;
        });
    }

    private static Arbitrary<List<Map<String, Object>>> indicators(Arbitrary<Map<String, Object>> indicator) {
        return Arbitraries.frequencyOf(
                Tuple.of(10, indicator.list().ofMaxSize(15)),
                Tuple.of(3, indicator.list().ofMinSize(15).ofMaxSize(50)),
                Tuple.of(1, indicator.list().ofMinSize(50).ofMaxSize(200)));
    }

    private static Arbitrary<Map<String, Object>> selfIndicator() {
        return Combinators.combine(targetIndicator(), texts(100), amounts(), amounts(), texts(600))
                .as((indicator, actual, weight, score, deviation) -> {
                    indicator.put("actual", actual);
                    indicator.put("weight", weight);
                    indicator.put("score", score);
                    indicator.put("deviation", deviation);
                    return indicator;
                });
    }

    private static Arbitrary<Map<String, Object>> targetIndicator() {
        return Combinators.combine(labels(), labels(), texts(200), texts(100)).as((level1, level2, level3, target) -> {
            Map<String, Object> indicator = new LinkedHashMap<>();
            indicator.put("level1", level1);
            indicator.put("level2", level2);
            indicator.put("level3", level3);
            indicator.put("target", target);
            return indicator;
        });
    }

    /** Few different ones, so that many rows share a label. */
    private static Arbitrary<String> labels() {
        return Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.of("产出指标", "效益指标", "数量指标", "")), Tuple.of(1, texts(400)));
    }

    private static Arbitrary<String> texts(int longest) {
        return Arbitraries.frequencyOf(
                Tuple.of(12, text(Math.min(longest, 20))),
                Tuple.of(4, text(Math.min(longest, 200))),
                Tuple.of(1, text(longest)));
    }

    private static Arbitrary<String> text(int longest) {
        return CHUNK.list().ofMaxSize(1 + longest / 12).map(chunks -> shortened(String.join("", chunks), longest));
    }

    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, splitsPair ? longest - 1 : longest).replaceAll("\r$", "");
    }

    private static Arbitrary<Object> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), new BigDecimal("999999999.99"))
                .ofScale(2)
                .map(amount -> amount);
    }
}
