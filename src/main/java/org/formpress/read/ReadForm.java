package org.formpress.read;

import java.util.List;
import org.formpress.write.CarriedData;

/**
 * A form of a finished file, taken apart.
 *
 * @param carried the data it says it was made from
 * @param blocks  what a reader sees, from top to bottom
 */
public record ReadForm(CarriedData carried, List<ReadBlock> blocks) {

    public ReadForm {
        blocks = List.copyOf(blocks);
    }
}
