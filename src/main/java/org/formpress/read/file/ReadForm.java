package org.formpress.read.file;

import java.util.List;
import java.util.function.UnaryOperator;
import org.formpress.write.CarriedData;

/**
 * A form in a finished file. It has either blocks, which may have been edited and are read as values, or a print, which must
 * agree with the data.
 *
 * @param carried the data it claims to be made from
 * @param blocks  what a reader sees, from top to bottom
 * @param print   the printed text, from top to bottom; empty for a file that may be edited
 * @param signatures of the whole file
 */
public record ReadForm(
        CarriedData carried, List<ReadBlock> blocks, List<PrintedText> print, List<FileSignature> signatures) {

    public ReadForm {
        signatures = List.copyOf(signatures);
        blocks = List.copyOf(blocks);
        print = List.copyOf(print);
    }

    /** A form that may have been edited. */
    public ReadForm(CarriedData carried, List<ReadBlock> blocks) {
        this(carried, blocks, List.of(), List.of());
    }

    /** A form that is not meant to be edited. */
    public static ReadForm printed(CarriedData carried, List<PrintedText> print) {
        return new ReadForm(carried, List.of(), print, List.of());
    }

    /** The same in a file that was signed. */
    public ReadForm signed(List<FileSignature> by) {
        return new ReadForm(carried, blocks, print, by);
    }

    /** The same with other pointers. */
    public ReadForm renamed(UnaryOperator<String> names) {
        return new ReadForm(
                carried,
                blocks.stream()
                        .map(block -> block.withAnchors(anchors -> anchors.renamed(names)))
                        .toList(),
                print.stream().map(piece -> renamed(piece, names)).toList(),
                signatures);
    }

    private static PrintedText renamed(PrintedText piece, UnaryOperator<String> names) {
        return piece.isOwnWords() ? piece : new PrintedText(piece.table(), names.apply(piece.pointer()), piece.text());
    }

    /** Whether it has a print instead of blocks. */
    public boolean isPrint() {
        return !print.isEmpty();
    }
}
