package org.formpress.cli;

import java.util.Comparator;

/** Orders names by the numbers in them: 2 before 10. */
final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int iEnd = end(one, i);
            int jEnd = end(other, j);
            int difference = compareParts(one.substring(i, iEnd), other.substring(j, jEnd));
            if (difference != 0) {
                return difference;
            }
            i = iEnd;
            j = jEnd;
        }
        int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest != 0 ? rest : one.compareTo(other);
    }

    private static int end(String name, int start) {
        int end = start + 1;
        while (isDigit(name.charAt(start)) && end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareParts(String one, String other) {
        if (!isDigit(one.charAt(0)) || !isDigit(other.charAt(0))) {
            return one.compareTo(other);
        }
        String number = one.replaceFirst("^0+(?=.)", "");
        String otherNumber = other.replaceFirst("^0+(?=.)", "");
        int longer = Integer.compare(number.length(), otherNumber.length());
        return longer != 0 ? longer : number.compareTo(otherNumber);
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
