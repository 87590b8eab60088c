package org.formpress.read;

import java.util.List;
import org.formpress.write.CarriedData;

/**
 * A form of a finished file, taken apart. It has either blocks, which may have been edited and are read as values, or a print,
 * which must say what the data says.
 *
 * @param carried the data it says it was made from
 * @param blocks  what a reader sees, from top to bottom
 * @param print   what is printed, from top to bottom; empty for a file that may be edited
 */
public record ReadForm(CarriedData carried, List<ReadBlock> blocks, List<PrintedText> print) {

    public ReadForm {
        blocks = List.copyOf(blocks);
        print = List.copyOf(print);
    }

    /** A form that may have been edited. */
    public ReadForm(CarriedData carried, List<ReadBlock> blocks) {
        this(carried, blocks, List.of());
    }

    boolean isPrint() {
        return !print.isEmpty();
    }
}
