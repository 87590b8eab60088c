package org.formpress.write.word;

import static org.formpress.write.word.WordMl.all;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Faults of the package (ISO/IEC 29500-2): entries, content types, relationships. */
final class PackageStructure {

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final DocxFile file;
    private final List<String> faults = new ArrayList<>();

    private PackageStructure(DocxFile file) {
        this.file = file;
    }

    static List<String> faults(DocxFile file) {
        PackageStructure checked = new PackageStructure(file);
        checked.entries();
        if (checked.faults.isEmpty()) {
            checked.contentTypes();
            checked.relationships();
        }
        return checked.faults;
    }

    private void entries() {
        Set<String> seen = new HashSet<>();
        for (String name : file.names()) {
            if (!seen.add(name)) {
                faults.add("entry " + name + " is there twice");
            }
        }
        for (String name : List.of(CONTENT_TYPES, "_rels/.rels", "word/document.xml", "word/styles.xml")) {
            if (!file.has(name)) {
                faults.add("entry " + name + " is missing");
            }
        }
    }

    private void contentTypes() {
        Element types = file.xml(CONTENT_TYPES).getDocumentElement();
        Set<String> parts = attributes(types, "Override", "PartName");
        Set<String> endings = attributes(types, "Default", "Extension");
        for (String name : file.names()) {
            String ending = name.substring(name.lastIndexOf('.') + 1);
            if (!name.equals(CONTENT_TYPES) && !parts.contains("/" + name) && !endings.contains(ending)) {
                faults.add(name + " has no content type");
            }
        }
        for (String part : parts) {
            if (!file.has(part.substring(1))) {
                faults.add("a content type is given for " + part + ", which is missing");
            }
        }
    }

    private static Set<String> attributes(Element parent, String name, String attribute) {
        return all(parent, name).stream()
                .map(element -> element.getAttribute(attribute))
                .collect(Collectors.toSet());
    }

    private void relationships() {
        for (String name : file.names()) {
            if (name.endsWith(".rels")) {
                all(file.xml(name).getDocumentElement(), "Relationship").forEach(one -> target(name, one));
            }
        }
        Set<String> ids =
                attributes(file.xml("word/_rels/document.xml.rels").getDocumentElement(), "Relationship", "Id");
        for (Element element : all(file.xml("word/document.xml").getDocumentElement(), "*")) {
            String id = element.getAttributeNS(RELATIONSHIPS, "id");
            if (!id.isEmpty() && !ids.contains(id)) {
                faults.add(element.getNodeName() + " names relationship " + id + ", which is missing");
            }
        }
    }

    private void target(String name, Element relationship) {
        String source = name.replace("_rels/", "").replaceAll("[^/]*$", "");
        String target = URI.create("/" + source)
                .resolve(relationship.getAttribute("Target"))
                .getPath()
                .substring(1);
        if (relationship.getAttribute("TargetMode").equals("External")) {
            faults.add(name + " leads out of the file to " + relationship.getAttribute("Target"));
        } else if (!file.has(target)) {
            faults.add(name + " leads to " + target + ", which is missing");
        }
    }
}
