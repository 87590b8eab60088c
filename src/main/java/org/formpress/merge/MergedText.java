package org.formpress.merge;

import java.io.StringWriter;
import org.formpress.bounds.Deadline;

/** What Freemarker writes, as long as there is time: a template may loop over whatever the data holds. */
final class MergedText extends StringWriter {

    private static final int EXPECTED_LENGTH = 1 << 14;

    MergedText() {
        super(EXPECTED_LENGTH);
    }

    @Override
    public void write(String text) {
        Deadline.check();
        super.write(text);
    }

    @Override
    public void write(String text, int from, int length) {
        Deadline.check();
        super.write(text, from, length);
    }

    @Override
    public void write(char[] text, int from, int length) {
        Deadline.check();
        super.write(text, from, length);
    }
}
