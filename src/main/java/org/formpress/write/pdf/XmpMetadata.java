package org.formpress.write.pdf;

import java.nio.charset.StandardCharsets;
import org.apache.fop.pdf.FilledStream;
import org.apache.fop.pdf.PDFName;

/**
 * The metadata of a file in XMP (ISO 16684-1): PDF/A-3a (ISO 19005-3, 6.6.4) and PDF/UA-1 (ISO 14289-1, 5), with an extension
 * schema for the latter (ISO 19005-3, 6.6.2.3). The title is given with and without a language, as validators require both.
 */
final class XmpMetadata {

    private static final String TITLE = "$title";
    private static final String REMARK = "$remark";

    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfaid:part="3" pdfaid:conformance="A" pdfuaid:part="1"
             pdf:Producer="FormPress" xmp:CreatorTool="FormPress" xmp:CreateDate="2024-01-01T00:00:00Z"
             xmp:MetadataDate="2024-01-01T00:00:00Z" dc:format="application/pdf">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">$title</rdf:li><rdf:li xml:lang="zh-CN">$title</rdf:li></rdf:Alt></dc:title>$remark
            <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF></x:xmpmeta>
            <?xpacket end="r"?>""";

    private static final String DESCRIPTION =
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">$remark</rdf:li></rdf:Alt></dc:description>";

    private XmpMetadata() {}

    /** The metadata stream of a file; a remark that is not empty is its description. */
    static FilledStream stream(String title, String remark, FileStreams streams) {
        String description = remark.isEmpty() ? "" : DESCRIPTION.replace(REMARK, escaped(remark));
        String xmp = XMP.replace(REMARK, description).replace(TITLE, escaped(title));
        FilledStream stream = streams.plain(xmp.getBytes(StandardCharsets.UTF_8));
        stream.put("Type", new PDFName("Metadata"));
        stream.put("Subtype", new PDFName("XML"));
        return stream;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
