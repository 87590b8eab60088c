package org.formpress.read.pdf;

import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPIterator;
import com.itextpdf.kernel.xmp.XMPMetaFactory;
import com.itextpdf.kernel.xmp.properties.XMPPropertyInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.formpress.problem.RefusedException;
import org.jspecify.annotations.Nullable;

/** Compares metadata (XMP): who signs may say when and with what, and write the rest in another way. */
final class MetadataCheck {

    private static final Set<String> MAY_CHANGE =
            Set.of("xmp:ModifyDate", "xmp:MetadataDate", "pdf:Producer", "xmpMM:InstanceID");

    /** Ours has two thousand. */
    private static final int MAX_BYTES = 1 << 16;

    private MetadataCheck() {}

    static void same(@Nullable PdfObject was, @Nullable PdfObject is) throws RefusedException {
        try {
            if (!properties(was).equals(properties(is))) {
                throw RevisionCheck.later("Metadata");
            }
        } catch (XMPException | StackOverflowError e) {
            // The parser follows what nests.
            RefusedException refused = RevisionCheck.later("Metadata");
            refused.initCause(e);
            throw refused;
        }
    }

    private static Map<String, String> properties(@Nullable PdfObject object) throws RefusedException, XMPException {
        if (!(Snapshot.resolved(object) instanceof PdfStream stream) || stream.getBytes().length > MAX_BYTES) {
            throw RevisionCheck.later("Metadata");
        }
        Map<String, String> properties = new HashMap<>();
        XMPIterator all = XMPMetaFactory.parseFromBuffer(stream.getBytes()).iterator();
        while (all.hasNext()) {
            XMPPropertyInfo property = (XMPPropertyInfo) all.next();
            if (property.getPath() != null && !MAY_CHANGE.contains(property.getPath())) {
                properties.put(property.getNamespace() + " " + property.getPath(), property.getValue());
            }
        }
        return properties;
    }
}
