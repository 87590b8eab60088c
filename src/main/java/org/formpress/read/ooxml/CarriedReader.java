package org.formpress.read.ooxml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.formpress.bounds.FileBounds;
import org.formpress.digest.Sha256;
import org.formpress.problem.RefusedException;
import org.formpress.read.file.FileRefusal;
import org.formpress.write.CarriedData;

/** Reads the custom XML part with the data; in a file of one form, the document properties must agree with it. */
public final class CarriedReader {

    private static final String NAMESPACE = "urn:formpress:data:1";
    private static final Pattern ITEM = Pattern.compile("customXml/item\\d*\\.xml", Pattern.CASE_INSENSITIVE);
    private static final String PROPERTIES = "docProps/custom.xml";

    private final Map<String, byte[]> parts;
    private final FileBounds bounds;
    private final List<CarriedForm> forms = new ArrayList<>();

    public CarriedReader(Map<String, byte[]> parts, FileBounds bounds) {
        this.parts = parts;
        this.bounds = bounds;
    }

    /**
     * The forms of a workbook: the only one, or those of a booklet, each of which has a part of its own with its place. In the order of
     * their places, with verified hashes; at least one.
     */
    public List<CarriedForm> readEach() throws RefusedException {
        for (String part : ours()) {
            XmlCursor cursor = new XmlCursor(part, Objects.requireNonNull(parts.get(part)), bounds);
            while (cursor.next()) {
                if (cursor.atStart()) {
                    forms.add(new CarriedElement(cursor)
                            .read(!cursor.attribute("place").isEmpty()));
                }
            }
        }
        if (forms.isEmpty()) {
            throw FileRefusal.unreadable("file.carried.none");
        }
        forms.sort(Comparator.comparingInt(CarriedForm::place));
        for (int index = 1; index < forms.size(); index++) {
            if (forms.get(index - 1).isAlone()
                    || forms.get(index - 1).place() == forms.get(index).place()) {
                throw FileRefusal.unreadable("file.carried.twice");
            }
        }
        if (forms.get(0).isAlone()) {
            checkProperties(forms.get(0).data());
        }
        return forms;
    }

    /** The forms in the order of the part, with verified hashes; at least one. */
    public List<CarriedForm> read() throws RefusedException {
        String part = part();
        XmlCursor cursor = new XmlCursor(part, Objects.requireNonNull(parts.get(part)), bounds);
        boolean several = false;
        while (cursor.next()) {
            if (cursor.atStart() && cursor.namespace().equals(NAMESPACE)) {
                several |= cursor.name().equals("forms");
                form(cursor, several);
            }
        }
        if (forms.isEmpty()) {
            throw FileRefusal.unreadable(several ? "file.book.none" : "file.carried.none");
        }
        if (!several) {
            checkProperties(forms.get(0).data());
        }
        return forms;
    }

    private void form(XmlCursor cursor, boolean several) throws RefusedException {
        switch (cursor.name()) {
            case "forms" -> {
                // Its children follow.
            }
            case "form" -> add(new CarriedElement(cursor).read(several));
            default -> throw FileRefusal.unreadable("file.hash");
        }
    }

    private void add(CarriedForm form) throws RefusedException {
        if (!forms.isEmpty() && forms.get(forms.size() - 1).place() >= form.place()) {
            throw FileRefusal.unreadable("file.hash");
        }
        forms.add(form);
    }

    private String part() throws RefusedException {
        List<String> found = ours();
        if (found.size() != 1) {
            throw FileRefusal.unreadable(found.isEmpty() ? "file.carried.none" : "file.carried.twice");
        }
        return found.get(0);
    }

    private List<String> ours() throws RefusedException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            if (ITEM.matcher(part.getKey()).matches() && isOurs(part.getKey(), part.getValue())) {
                found.add(part.getKey());
            }
        }
        return found;
    }

    private boolean isOurs(String name, byte[] xml) throws RefusedException {
        XmlCursor cursor = new XmlCursor(name, xml, bounds);
        while (cursor.next()) {
            if (cursor.atStart()) {
                return cursor.namespace().equals(NAMESPACE)
                        && (cursor.name().equals("form") || cursor.name().equals("forms"));
            }
        }
        return false;
    }

    /** Editors may drop the properties, but they must not contradict the data. */
    private void checkProperties(CarriedData data) throws RefusedException {
        byte[] xml = parts.get(PROPERTIES);
        if (xml == null) {
            return;
        }
        Map<String, String> carried =
                Map.of("formId", data.formId(), "edition", data.edition(), "sha256", Sha256.hex(data.json()));
        XmlCursor cursor = new XmlCursor(PROPERTIES, xml, bounds);
        String property = "";
        while (cursor.next()) {
            if (cursor.atStart() && cursor.name().equals("property")) {
                property = cursor.attribute("name");
            } else if (cursor.atText() && carried.containsKey(property)) {
                if (!cursor.text().isBlank() && !cursor.text().equals(carried.get(property))) {
                    throw FileRefusal.unreadable("file.properties", property);
                }
            }
        }
    }
}
