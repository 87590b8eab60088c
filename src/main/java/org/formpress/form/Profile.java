package org.formpress.form;

import java.util.List;

/**
 * The numbers of a region (口径), which take the place of the national ones of the same names.
 *
 * @param id      such as {@code sichuan}; also the name of its file
 * @param title   its Chinese name
 * @param titleEn its English name
 * @param region  where the numbers hold, such as 四川省
 * @param numbers its own
 */
public record Profile(String id, String title, String titleEn, String region, List<ProfileNumber> numbers) {

    /** The profile whose numbers hold where another has none of its own. */
    public static final String NATIONAL = "national";

    public Profile {
        numbers = List.copyOf(numbers);
    }

    /** The national one where no folder describes it. */
    static Profile nothing() {
        return new Profile(NATIONAL, "全国", "National", "全国", List.of());
    }

    static Profile read(SettingsFile file) {
        String name = file.file().getFileName().toString();
        if (!name.equals(file.text("id") + ".yml")) {
            throw file.fault("id", "id must be the name of its file, " + name);
        }
        return new Profile(
                file.text("id"),
                file.text("title"),
                file.text("titleEn"),
                file.text("region"),
                file.names("numbers").stream()
                        .map(number -> number(number, file))
                        .toList());
    }

    private static ProfileNumber number(String name, SettingsFile file) {
        String path = "numbers." + name;
        String value = path + ".value";
        return new ProfileNumber(
                name,
                file.text(path + ".title"),
                file.find(value).orElseThrow(() -> file.fault(path, value + " is missing")),
                file.text(path + ".source"),
                file.text(path + ".confidence"));
    }
}
