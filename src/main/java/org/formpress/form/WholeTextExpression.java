package org.formpress.form;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/** Regular expressions as JSON Schema defines them: $ matches only at the very end, never before a final line break. */
final class WholeTextExpression {

    private WholeTextExpression() {}

    static RegularExpression compile(String expression) {
        Pattern pattern = Pattern.compile(withStrictEnd(expression));
        return text -> pattern.matcher(text).find();
    }

    private static String withStrictEnd(String expression) {
        StringBuilder strict = new StringBuilder();
        boolean inClass = false;
        for (int i = 0; i < expression.length(); i++) {
            char unit = expression.charAt(i);
            if (unit == '\\' && i + 1 < expression.length()) {
                strict.append(unit).append(expression.charAt(++i));
                continue;
            }
            inClass = unit == '[' || (inClass && unit != ']');
            strict.append(unit == '$' && !inClass ? "\\z" : String.valueOf(unit));
        }
        return strict.toString();
    }
}
