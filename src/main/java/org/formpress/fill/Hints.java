package org.formpress.fill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.formpress.form.Form;

/** Says in Chinese what may be filled in, by the schema. */
final class Hints {

    static final String NUMBER = "选填；项目同名时要填";
    static final String PROJECT = "与“" + WorkbookPlan.PROJECTS + "”表里的项目名称完全一致，可从列表中选";

    private Hints() {}

    static String of(Form form, String place, Column.Kind kind, boolean required) {
        List<String> parts = new ArrayList<>();
        if (required) {
            parts.add("必填");
        }
        List<String> choices = form.choices(place);
        parts.add(choices.isEmpty() ? kind(form, place, kind) : "从列表中选：" + String.join("、", choices));
        return String.join("；", parts);
    }

    private static String kind(Form form, String place, Column.Kind kind) {
        return switch (kind) {
            case TEXT, LONG_TEXT -> "文字" + longest(form, place);
            case AMOUNT ->
                form.kind(place).filter("amount"::equals).isPresent() ? "数字，最多两位小数" : "数字" + range(form, place);
            case INTEGER -> "整数" + range(form, place);
            case DATE -> "日期，如 2024-01-31";
            case BOOLEAN -> "是或否";
            case LINES -> "每项一行（Alt+Enter 换行）";
        };
    }

    private static String longest(Form form, String place) {
        JsonNode length = form.rule(place, "maxLength");
        return length.isMissingNode() ? "" : "，最多 " + length.asText() + " 字";
    }

    private static String range(Form form, String place) {
        JsonNode least = form.rule(place, "minimum");
        JsonNode most = form.rule(place, "maximum");
        if (least.isMissingNode() && most.isMissingNode()) {
            return "";
        }
        if (most.isMissingNode()) {
            return "，不小于 " + least.asText();
        }
        return least.isMissingNode() ? "，不大于 " + most.asText() : "，" + least.asText() + " 至 " + most.asText();
    }
}
