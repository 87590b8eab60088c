package org.formpress.write.word;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Edits of documents by LibreOffice itself: they go through its own API (UNO), written in its Basic, so that its own table code does them. */
public final class LibreOfficeMacros {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE %1$s PUBLIC \"-//OpenOffice.org//DTD OfficeDocument 1.0//EN\" \"%2$s.dtd\">\n";
    private static final String LIBRARY = HEAD.formatted("library:library", "library")
            + "<library:library xmlns:library=\"http://openoffice.org/2000/library\" library:name=\"Standard\""
            + " library:readonly=\"false\" library:passwordprotected=\"false\"><library:element library:name=\"Edits\"/></library:library>";

    private final String ending;
    private final String filter;
    private final String value;

    /** @param value an expression for what {@code value(pointer)} gives, with {@code mark}, its name */
    private LibreOfficeMacros(String ending, String filter, String value) {
        this.ending = ending;
        this.filter = filter;
        this.value = value;
    }

    /** A document and what is done to it; {@code doc} is the document, {@code value(pointer)} the words of a value's bookmark, or its cells. */
    public record Task(byte[] file, String statements) {}

    /** The documents as they are saved after their edits. */
    public static List<byte[]> edit(List<Task> tasks) {
        return new LibreOfficeMacros("docx", "MS Word 2007 XML", "doc.getBookmarks().getByName(mark).getAnchor()")
                .work(tasks);
    }

    /** The workbooks as they are saved after their edits. */
    public static List<byte[]> editWorkbooks(List<Task> tasks) {
        return new LibreOfficeMacros(
                        "xlsx",
                        "Calc MS Excel 2007 XML",
                        "doc.Sheets.getByIndex(0).NamedRanges.getByName(mark).getReferredCells()")
                .work(tasks);
    }

    private List<byte[]> work(List<Task> tasks) {
        try {
            // A profile is filled at the first start, and would take the place of the macros.
            if (ending.equals("docx")) {
                LibreOffice.saveAgain(tasks.get(0).file());
            } else {
                LibreOffice.saveWorkbooksAgain(List.of(tasks.get(0).file()));
            }
            StringBuilder work = new StringBuilder();
            for (int i = 0; i < tasks.size(); i++) {
                Path source = Files.write(path(i, "source"), tasks.get(i).file());
                Files.deleteIfExists(path(i, "edited"));
                work.append("Edit")
                        .append(i)
                        .append("(\"")
                        .append(source.toUri())
                        .append("\", \"");
                work.append(path(i, "edited").toUri()).append("\")\n");
            }
            install(work.toString(), tasks);
            LibreOffice.start(List.of("macro:///Standard.Edits.Work"));
            return read(tasks.size());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("LibreOffice did not edit the documents: " + e, e);
        }
    }

    private List<byte[]> read(int count) throws IOException {
        byte[][] edited = new byte[count][];
        for (int i = 0; i < count; i++) {
            edited[i] = Files.readAllBytes(path(i, "edited"));
        }
        return List.of(edited);
    }

    private Path path(int task, String kind) {
        return LibreOffice.HOME.resolve(kind + task + "." + ending);
    }

    private void install(String work, List<Task> tasks) throws IOException {
        StringBuilder code = new StringBuilder("Sub Work\nOn Error Goto Failed\n").append(work);
        code.append("Failed:\nStarDesktop.terminate()\nEnd Sub\n");
        code.append("Function Value(pointer)\nmark = \"fp\" & Join(Split(pointer, \"/\"), \"_\")\nValue = ")
                .append(value)
                .append("\nEnd Function\n");
        code.insert(0, "Global doc As Object\n");
        for (int i = 0; i < tasks.size(); i++) {
            code.append("Sub Edit").append(i).append("(source, target)\n");
            code.append(
                    "Dim hidden(0) As New com.sun.star.beans.PropertyValue\nhidden(0).Name = \"Hidden\"\nhidden(0).Value = True\n");
            code.append("doc = StarDesktop.loadComponentFromURL(source, \"_blank\", 0, hidden())\n");
            code.append(tasks.get(i).statements()).append('\n');
            code.append("Dim word(0) As New com.sun.star.beans.PropertyValue\nword(0).Name = \"FilterName\"\n");
            code.append("word(0).Value = \"")
                    .append(filter)
                    .append("\"\ndoc.storeToURL(target, word())\ndoc.close(True)\nEnd Sub\n");
        }
        Path folder = Files.createDirectories(LibreOffice.HOME.resolve("profile/user/basic/Standard"));
        Files.writeString(folder.resolve("script.xlb"), LIBRARY);
        Files.writeString(
                folder.resolve("Edits.xba"),
                HEAD.formatted("script:module", "module")
                        + "<script:module xmlns:script=\"http://openoffice.org/2000/script\" script:name=\"Edits\""
                        + " script:language=\"StarBasic\">"
                        + code.toString()
                                .replace("&", "&amp;")
                                .replace("<", "&lt;")
                                .replace(">", "&gt;")
                        + "</script:module>");
    }
}
