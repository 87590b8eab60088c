package org.formpress.render;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.formpress.form.FormCatalogue;
import org.formpress.form.FormData;
import org.formpress.home.Home;

/** The forms and their rules with the numbers of each profile, as of when the folders were read. Thread-safe. */
final class ProfiledForms {

    private final FormCatalogue catalogue;
    private final String usual;
    private final Map<String, FormsWithRules> made = new ConcurrentHashMap<>();

    private ProfiledForms(FormCatalogue catalogue, String usual) {
        this.catalogue = catalogue;
        this.usual = usual;
    }

    /**
     * Reads the folders.
     *
     * @param usual the profile where none is asked for
     * @throws org.formpress.form.FormFolderException when one of them is broken
     * @throws UnknownProfileException when there is no such profile
     */
    static ProfiledForms load(Home home, String usual) {
        ProfiledForms forms = load(home, FormCatalogue.load(home), usual);
        forms.catalogue.profiles().refuseUnused();
        return forms;
    }

    /** Reads the folder of one form, whatever is wrong with others. */
    static ProfiledForms load(Home home, String id, String usual) {
        return load(home, FormCatalogue.load(home, id), usual);
    }

    private static ProfiledForms load(Home home, FormCatalogue catalogue, String usual) {
        ProfiledForms forms = new ProfiledForms(catalogue, usual);
        forms.usual();
        // The build makes those of the packed forms; other folders may have a fault that only one profile shows.
        if (!home.templates().equals(Home.packed().templates())) {
            forms.catalogue.profiles().ids().forEach(forms::under);
        }
        return forms;
    }

    /** The id of the profile where none is asked for. */
    String usualProfile() {
        return usual;
    }

    /** With the numbers of the profile where none is asked for. */
    FormsWithRules usual() {
        return under(usual);
    }

    /**
     * With the numbers of a profile.
     *
     * @param profile its id; empty for the usual one
     * @throws UnknownProfileException when there is no such profile
     */
    FormsWithRules under(String profile) {
        return made.computeIfAbsent(profile.isEmpty() ? usual : profile, this::make);
    }

    private FormsWithRules make(String profile) {
        return FormsWithRules.of(catalogue
                .under(profile)
                .orElseThrow(() -> new UnknownProfileException(
                        profile, catalogue.profiles().ids())));
    }

    /** With the numbers that the data's form has. */
    FormsWithRules of(FormData data) {
        return under(data.form().profile().id());
    }

    /** The catalogue of all profiles. */
    FormCatalogue catalogue() {
        return catalogue;
    }
}
