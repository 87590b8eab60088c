package org.formpress.write.word.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.XmlUtils;
import org.docx4j.customXmlProperties.DatastoreItem;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.ObjectFactory;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.docProps.core.dc.terms.W3CDTF;
import org.docx4j.model.datastorage.CustomXmlDataStorageImpl;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePropertiesPart;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.WordprocessingML.DocumentSettingsPart;
import org.docx4j.openpackaging.parts.WordprocessingML.FontTablePart;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.MainDocumentPart;
import org.docx4j.openpackaging.parts.WordprocessingML.StyleDefinitionsPart;
import org.docx4j.wml.Body;
import org.docx4j.wml.CTSettings;
import org.docx4j.wml.Document;
import org.docx4j.wml.Fonts;
import org.docx4j.wml.Ftr;
import org.docx4j.wml.Styles;
import org.formpress.write.ooxml.Resources;
import org.formpress.write.ooxml.XmlTemplate;
import org.formpress.write.word.WordWriter;

/** A Word file without a form, made by docx4j; what differs between forms are gaps of {@link XmlTemplate}. */
final class SkeletonPackage {

    /** Identifies the data store; the same in all files, like the namespace of its content. */
    private static final String STORE_ID = "{5E1A60F2-3C57-4B3C-9D9A-7F0B4D2C8E11}";

    /** Fixed, so that the same form always gives the same bytes. */
    private static final String CREATED = "2026-01-01T00:00:00Z";

    /** Stands for the style sheet, which depends on the form and is written without docx4j. */
    private static final String NO_STYLES =
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>";

    private final WordprocessingMLPackage pack = new WordprocessingMLPackage();
    private final MainDocumentPart main;

    /**
     * Makes the package.
     *
     * @param footer     resource with the footer
     * @param properties names of custom properties, whose values are gaps
     */
    SkeletonPackage(String footer, List<String> properties) throws Docx4JException, JAXBException {
        main = new MainDocumentPart();
        Document document = new Document();
        document.setBody(new Body());
        main.setContents(document);
        pack.addTargetPart(main);
        attach(new StyleDefinitionsPart(), Styles.class, NO_STYLES);
        attach(new DocumentSettingsPart(), CTSettings.class, Resources.text(WordWriter.class, "settings.xml"));
        attach(new FontTablePart(), Fonts.class, Resources.text(WordWriter.class, "fontTable.xml"));
        attach(new FooterPart(), Ftr.class, Resources.text(WordWriter.class, footer));
        addDataStore();
        addCoreProperties();
        addOtherProperties(properties);
    }

    private <T> void attach(JaxbXmlPart<T> part, Class<T> type, String xml) throws Docx4JException, JAXBException {
        part.setContents(type.cast(XmlUtils.unwrap(XmlUtils.unmarshalString(xml))));
        main.addTargetPart(part);
    }

    private void addDataStore() throws Docx4JException {
        CustomXmlDataStorageImpl data = new CustomXmlDataStorageImpl();
        data.setDocument(XmlUtils.getNewDocumentBuilder().newDocument());
        CustomXmlDataStoragePart store = new CustomXmlDataStoragePart();
        store.setData(data);
        main.addTargetPart(store);
        CustomXmlDataStoragePropertiesPart properties = new CustomXmlDataStoragePropertiesPart();
        DatastoreItem item = new DatastoreItem();
        item.setItemID(STORE_ID);
        properties.setContents(item);
        store.addTargetPart(properties);
    }

    private void addCoreProperties() throws Docx4JException {
        pack.addDocPropsCorePart();
        pack.setTitle(XmlTemplate.gap("title"));
        CoreProperties core = pack.getDocPropsCorePart().getContents();
        core.setCreator(literal(new SimpleLiteral(), "FormPress"));
        core.setDescription(
                new ObjectFactory().createDescription(literal(new SimpleLiteral(), XmlTemplate.gap("remark"))));
        core.setLanguage(literal(new SimpleLiteral(), "zh-CN"));
        core.setCreated(literal(new W3CDTF(), CREATED));
    }

    private static SimpleLiteral literal(SimpleLiteral literal, String text) {
        literal.getContent().add(text);
        return literal;
    }

    private void addOtherProperties(List<String> properties) throws Docx4JException {
        pack.addDocPropsExtendedPart();
        pack.getDocPropsExtendedPart().getContents().setApplication("FormPress");
        pack.addDocPropsCustomPart();
        for (String name : properties) {
            pack.getDocPropsCustomPart().setProperty(name, XmlTemplate.gap(name));
        }
    }

    /** The files of the package, by name. */
    SortedMap<String, String> files() throws Docx4JException, IOException {
        ByteArrayOutputStream saved = new ByteArrayOutputStream();
        pack.save(saved);
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(saved.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), NamespaceOrder.sorted(new String(zip.readAllBytes(), UTF_8)));
            }
        }
        return files;
    }
}
