package org.formpress.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings as members of JSON objects. */
public final class FindingJson {

    private FindingJson() {}

    /** The findings in order, each with its texts in one language. */
    public static List<Map<String, String>> of(List<Finding> findings, Locale language) {
        return findings.stream().map(finding -> of(finding, language)).toList();
    }

    private static Map<String, String> of(Finding finding, Locale language) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("rule", finding.rule());
        members.put("severity", finding.severity().id());
        members.put("pointer", finding.pointer());
        members.put("label", finding.label());
        if (!finding.problem().cell().isEmpty()) {
            members.put("cell", finding.problem().cell());
        }
        members.put("message", finding.message(language));
        members.put("hint", finding.hint(language));
        return members;
    }
}
