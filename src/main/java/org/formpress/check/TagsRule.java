package org.formpress.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code tags}: no text has tags of HTML that print as they are, such as those of tables and images. */
record TagsRule() implements RuleKind.OfRow {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:table|thead|tbody|tr|td|th|img|script|style|iframe|svg|video|object|sub|sup|a|del|s|strike)(?:\\s[^<>]*)?/?>"
                    + "|<(?:span|p|div|font|b|i|u)\\s[^<>]*(?:line-through|vertical-align)[^<>]*>");

    static RuleKind read(RuleSettings rule) {
        return new TagsRule();
    }

    @Override
    public void check(RuleRow row, FindingCollector findings) {
        new FoundTexts(text -> text.indexOf('<') >= 0 && TAG.matcher(text).find()).forEach(row, (pointer, text) -> {
            Matcher tag = TAG.matcher(text);
            if (tag.find()) {
                findings.addAt("tags", pointer, text, tag.start(), tag.group());
            }
        });
    }
}
