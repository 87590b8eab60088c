package org.formpress.book;

import java.util.List;

/**
 * One form of a {@link BookFormat#ZIP} in its manifests.
 *
 * @param volume    the volume that has it
 * @param formTitle empty if the form is unknown
 * @param files     none if the form was refused
 */
record ListedForm(int volume, BookPlace place, String formTitle, List<ListedFile> files) {

    ListedForm {
        files = List.copyOf(files);
    }
}
