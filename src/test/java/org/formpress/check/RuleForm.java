package org.formpress.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.formpress.Project;
import org.formpress.form.Form;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormReader;
import org.formpress.home.Home;
import org.formpress.problem.Finding;
import org.formpress.problem.RefusedException;

/** A form made for a rule: rows with names, amounts and ticks, a total and two texts. */
final class RuleForm {

    private static final String FORM_YML = """
            id: rows
            title: 明细表
            titleEn: Rows
            edition: "2025-1"
            page: {width: 210, height: 297, top: 20, right: 20, bottom: 20, left: 20}
            type: {title: 18, caption: 11, body: 10.5, leading: 15, paddingAcross: 3, paddingAlong: 3, rule: 0.6, minRowHeight: 24}
            """;
    private static final String SCHEMA = """
            {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "明细表", "type": "object",
             "properties": {
               "form": {"title": "表单", "type": "string", "const": "rows"},
               "total": {"title": "合计", "$ref": "#/$defs/amount"},
               "basic": {"title": "基本支出", "$ref": "#/$defs/amount"},
               "goal": {"title": "目标", "$ref": "#/$defs/text"},
               "done": {"title": "完成情况", "$ref": "#/$defs/text"},
               "rows": {"title": "明细", "type": "array", "items": {"type": "object", "properties": {
                 "unit": {"title": "单位名称", "$ref": "#/$defs/text"},
                 "project": {"title": "项目名称", "$ref": "#/$defs/text"},
                 "name": {"title": "三级指标", "$ref": "#/$defs/text"},
                 "nature": {"title": "指标性质", "$ref": "#/$defs/text"},
                 "target": {"title": "指标值", "$ref": "#/$defs/text"},
                 "measure": {"title": "度量单位", "$ref": "#/$defs/text"},
                 "actual": {"title": "完成值", "$ref": "#/$defs/text"},
                 "reason": {"title": "原因", "$ref": "#/$defs/text"},
                 "weight": {"title": "分值", "$ref": "#/$defs/amount"},
                 "score": {"title": "得分", "$ref": "#/$defs/amount"},
                 "budget": {"title": "预算数", "$ref": "#/$defs/amount"},
                 "can": {"title": "确定能", "$ref": "#/$defs/text"},
                 "may": {"title": "有可能", "$ref": "#/$defs/text"},
                 "cannot": {"title": "完全不可能", "$ref": "#/$defs/text"}}}}},
             "$defs": {
               "text": {"type": ["string", "null"], "maxLength": 20000},
               "amount": {"anyOf": [
                 {"type": "number", "minimum": -1000000000000000, "maximum": 1000000000000000},
                 {"type": "string", "maxLength": 40, "pattern": "^-?[0-9]{1,15}(\\\\.[0-9]{1,2}0*)?$"},
                 {"type": "null"}]}}}
            """;

    private final FormCatalogue catalogue;
    private final Checks checks;

    private RuleForm(FormCatalogue catalogue, Form form) {
        this.catalogue = catalogue;
        this.checks = Checks.of(form);
    }

    /** @param rule the settings of a warning but for its name, source and confidence, indented by four */
    static RuleForm with(Path folder, String rule) throws IOException {
        Path form = Files.createDirectories(folder.resolve("rows"));
        Files.writeString(form.resolve("form.yml"), FORM_YML);
        Files.writeString(form.resolve("schema.json"), SCHEMA);
        Files.writeString(form.resolve("layout.ftl"), "<layout title=\"\"/>");
        Files.writeString(
                form.resolve("checks.yml"),
                "rules:\n  - rule: tried\n    severity: warning\n    source: 表式\n    confidence: test\n"
                        + rule.indent(4));
        FormCatalogue catalogue = FormCatalogue.load(
                new Home(folder, Project.home().fonts(), Project.home().samples()));
        return new RuleForm(catalogue, catalogue.forms().get(0));
    }

    /** @param members of the data, but for {@code form}; apostrophes stand for quotation marks */
    List<Finding> findings(String members) {
        String json = "{\"form\": \"rows\", " + members.replace('\'', '"') + "}";
        try {
            return checks.findings(new FormReader(catalogue).read(json.getBytes(StandardCharsets.UTF_8)));
        } catch (RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** The pointers of the findings. */
    List<String> told(String members) {
        return findings(members).stream().map(Finding::pointer).toList();
    }
}
