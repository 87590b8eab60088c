package org.formpress.write.word.skeleton;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.xml.bind.JAXBException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.formpress.write.ooxml.CarriedPart;
import org.formpress.write.ooxml.ReproducibleZip;

/**
 * Makes the Word packages that forms and booklets are put into; the build runs it. At run time docx4j would take 30 MB and half a
 * second, for what is the same in every process.
 */
public final class SkeletonMaker {

    private SkeletonMaker() {}

    /** @param arguments the folder that the packages go to */
    public static void main(String[] arguments) throws Docx4JException, JAXBException, IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        save(new SkeletonPackage("footer.xml", CarriedPart.PROPERTIES), folder.resolve("form.zip"));
        save(new SkeletonPackage("book-footer.xml", List.of()), folder.resolve("book.zip"));
    }

    private static void save(SkeletonPackage made, Path file) throws Docx4JException, IOException {
        try (ReproducibleZip zip = new ReproducibleZip()) {
            made.files().forEach((name, content) -> zip.add(name, content.getBytes(UTF_8)));
            Files.write(file, zip.bytes());
        }
    }
}
