package org.formpress.read.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which rows were moved. As few as possible: moving one row to the top is one move, not a move of all the others. */
final class RowOrder {

    private RowOrder() {}

    /**
     * The indexes of the moved rows: the original ones outside the longest sequence that is still in order.
     *
     * @param rows the old index of each row; -1 for a new row or a copy
     */
    static Set<Integer> moved(List<Integer> rows) {
        List<Integer> originals = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (rows.get(index) >= 0) {
                originals.add(index);
            }
        }
        int[] origins = originals.stream().mapToInt(rows::get).toArray();
        Set<Integer> moved = new HashSet<>(originals);
        longestRising(origins).forEach(kept -> moved.remove(originals.get(kept)));
        return moved;
    }

    /** The indexes of a longest increasing subsequence (Fredman 1975): the smallest last value of each length, by bisection. */
    private static List<Integer> longestRising(int[] values) {
        int[] smallest = new int[values.length];
        int[] lengths = new int[values.length];
        int longest = 0;
        for (int i = 0; i < values.length; i++) {
            int at = Arrays.binarySearch(smallest, 0, longest, values[i]);
            int length = at < 0 ? -at - 1 : at;
            smallest[length] = values[i];
            lengths[i] = length;
            longest = Math.max(longest, length + 1);
        }
        List<Integer> places = new ArrayList<>();
        int next = Integer.MAX_VALUE;
        for (int i = values.length - 1, wanted = longest - 1; i >= 0 && wanted >= 0; i--) {
            if (lengths[i] == wanted && values[i] < next) {
                places.add(i);
                next = values[i];
                wanted--;
            }
        }
        return places;
    }
}
