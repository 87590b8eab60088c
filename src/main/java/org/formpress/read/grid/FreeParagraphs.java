package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.List;
import org.formpress.model.Block;
import org.formpress.model.Paragraph;
import org.formpress.model.TextParagraph;
import org.formpress.read.file.ReadBlock;
import org.formpress.read.file.ReadLine;

/**
 * The paragraphs of a form outside its tables, such as notes and lines for signatures. They are no data: those that are as printed are
 * left out of the comparison, and what people write into one is text around the form.
 */
final class FreeParagraphs {

    private FreeParagraphs() {}

    /** The other blocks of a form. */
    static List<Block> without(List<Block> printed) {
        return printed.stream().filter(block -> !(block instanceof Paragraph)).toList();
    }

    /** The blocks of a file without the paragraphs that are as its form prints them, each once. */
    static List<ReadBlock> without(List<Block> printed, List<ReadBlock> seen) {
        List<ReadBlock> others = new ArrayList<>(seen);
        for (Block block : printed) {
            if (block instanceof Paragraph paragraph) {
                for (TextParagraph line : paragraph.text().paragraphs()) {
                    remove(line.text(), others);
                }
            }
        }
        return others;
    }

    private static void remove(String text, List<ReadBlock> blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            if (blocks.get(index) instanceof ReadLine line
                    && line.text().equals(text)
                    && line.anchors().isEmpty()
                    && line.flaw().isNone()) {
                blocks.remove(index);
                return;
            }
        }
    }
}
