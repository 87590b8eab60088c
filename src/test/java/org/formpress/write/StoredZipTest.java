package org.formpress.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.formpress.Unzip;
import org.formpress.write.StoredZip.Member;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files whose every byte has its place before any file is read. */
class StoredZipTest {

    private static final long GIGABYTE = 1L << 30;

    private static long crc(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return crc.getValue();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        List<byte[]> contents = List.copyOf(files.values());
        StoredZip zip = new StoredZip(files.entrySet().stream()
                .map(file -> new Member(file.getKey(), file.getValue().length))
                .toList());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int member = 0; member < contents.size(); member++) {
            byte[] header = zip.header(member, crc(contents.get(member)));
            assertThat(header).hasSize(zip.headerBytes(member));
            out.write(header);
            out.write(contents.get(member));
        }
        byte[] directory = zip.directory(member -> crc(contents.get(member)));
        assertThat(directory).hasSize(zip.directoryBytes());
        out.write(directory);
        assertThat(out.size()).isEqualTo(zip.bytes());
        return out.toByteArray();
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("汇编-第1册.pdf", "一".repeat(5000).getBytes(UTF_8));
        files.put("empty", new byte[0]);
        files.put("汇编-第2册.pdf", new byte[] {0, -1, 80, 75});
        return files;
    }

    @Test
    void whatReadsFromTheFirstByteOnFindsEveryFile() throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip(files())))) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                ZipEntry entry = in.getNextEntry();
                assertThat(entry.getName()).isEqualTo(file.getKey());
                assertThat(in.readAllBytes()).isEqualTo(file.getValue());
            }
            assertThat(in.getNextEntry()).isNull();
        }
    }

    @Test
    void debiansUnzipFindsNoFaultAndTheNames(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("a.zip"), zip(files()));
        Unzip unzip = new Unzip(folder, "C");

        assertThat(unzip.run("-t", "a.zip")).contains("No errors detected", "汇编-第1册.pdf", "汇编-第2册.pdf");
        unzip.run("-q", "a.zip", "-d", "out");
        assertThat(unzip.names("out")).containsExactlyInAnyOrderElementsOf(files().keySet());
    }

    @Test
    void itHasTheBytesThatALibraryWrites() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipStream zip = new ZipStream(out)) {
            for (Map.Entry<String, byte[]> file : files().entrySet()) {
                zip.addStored(file.getKey(), file.getValue());
            }
        }

        assertThat(zip(files())).isEqualTo(out.toByteArray());
    }

    @Test
    void moreThanFourGigabytesAreReadToo(@TempDir Path folder) throws Exception {
        List<Member> members =
                List.of(new Member("大.pdf", 5 * GIGABYTE), new Member("far.pdf", 10), new Member("last.pdf", GIGABYTE));
        StoredZip zip = new StoredZip(members);
        Path file = folder.resolve("large.zip");
        writeSparsely(zip, members, file);

        try (ZipFile read = new ZipFile(file.toFile())) {
            List<String> names = new ArrayList<>();
            read.stream().forEach(entry -> names.add(entry.getName() + " " + entry.getSize()));
            assertThat(names).containsExactly("大.pdf " + 5 * GIGABYTE, "far.pdf 10", "last.pdf " + GIGABYTE);
            assertThat(read.getInputStream(read.getEntry("far.pdf")).readAllBytes())
                    .isEqualTo("0123456789".getBytes(UTF_8));
        }
        assertThat(new Unzip(folder, "C").run("-t", "large.zip", "far.pdf")).contains("No errors detected");
    }

    // Of the large files there is nothing but holes, which take no room on the disk.
    private static void writeSparsely(StoredZip zip, List<Member> members, Path file) throws IOException {
        byte[] small = "0123456789".getBytes(UTF_8);
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            for (int member = 0; member < members.size(); member++) {
                out.write(ByteBuffer.wrap(zip.header(member, member == 1 ? crc(small) : 0)));
                if (member == 1) {
                    out.write(ByteBuffer.wrap(small));
                } else {
                    out.position(out.position() + members.get(member).bytes());
                }
            }
            out.write(ByteBuffer.wrap(zip.directory(member -> member == 1 ? crc(small) : 0)));
            assertThat(out.position()).isEqualTo(zip.bytes());
        }
    }

    @Test
    void moreFilesThanSixteenBitsCountAreReadToo(@TempDir Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        IntStream.range(0, 70_000).forEach(number -> files.put("f" + number, new byte[0]));

        try (ZipFile read =
                new ZipFile(Files.write(folder.resolve("many.zip"), zip(files)).toFile())) {
            assertThat(read.size()).isEqualTo(70_000);
        }
    }
}
