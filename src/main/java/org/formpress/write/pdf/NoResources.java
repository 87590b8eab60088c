package org.formpress.write.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/** Refuses every URI: page templates are self-contained, and nothing is ever fetched. */
final class NoResources implements ResourceResolver {

    @Override
    public Resource getResource(URI uri) throws IOException {
        throw new IOException("nothing is fetched, not even " + uri);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("nothing is written to " + uri);
    }
}
