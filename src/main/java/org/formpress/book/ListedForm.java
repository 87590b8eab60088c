package org.formpress.book;

import java.util.List;

/**
 * One form of a {@link BookFormat#ZIP}, as its manifests tell it.
 *
 * @param volume    the number of the volume that holds it
 * @param formTitle the form's own title; empty when the form is unknown
 * @param files     none when it was refused
 */
record ListedForm(int volume, BookPlace place, String formTitle, List<ListedFile> files) {

    ListedForm {
        files = List.copyOf(files);
    }
}
