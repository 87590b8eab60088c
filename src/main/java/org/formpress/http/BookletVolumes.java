package org.formpress.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.formpress.http.Pieces.Piece;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.formpress.write.StoredZip;

/**
 * All volumes of a booklet in one format, as one zip file that is put together while it is sent. A file's check sum stands before it, so
 * each is read once more, right before its turn or when the directory is sent without it, unless its sum is known.
 */
final class BookletVolumes {

    private static final long UNKNOWN = -1;

    private final JobService jobs;
    private final JobState job;
    private final List<JobFile> files;
    private final StoredZip zip;
    private final CheckSums checkSums;
    private final long[] sums;

    /** @param files of one format, by volume */
    BookletVolumes(JobService jobs, JobState job, List<JobFile> files, CheckSums checkSums) {
        this.jobs = jobs;
        this.job = job;
        this.files = List.copyOf(files);
        this.zip = zip(job, files);
        this.checkSums = checkSums;
        this.sums = new long[files.size()];
        Arrays.fill(sums, UNKNOWN);
    }

    /** How long the zip file of these files is. */
    static long bytes(JobState job, List<JobFile> files) {
        return zip(job, files).bytes();
    }

    private static StoredZip zip(JobState job, List<JobFile> files) {
        return new StoredZip(files.stream()
                .map(file -> new StoredZip.Member(BookletFileName.of(job, file), file.bytes()))
                .toList());
    }

    Pieces pieces() {
        List<Piece> pieces = new ArrayList<>();
        for (int place = 0; place < files.size(); place++) {
            int member = place;
            JobFile file = files.get(place);
            pieces.add(new Piece(zip.headerBytes(member), first -> from(zip.header(member, sum(member)), first)));
            pieces.add(new Piece(file.bytes(), first -> jobs.open(job, file, first)));
        }
        pieces.add(new Piece(zip.directoryBytes(), first -> from(directory(), first)));
        return new Pieces(pieces);
    }

    private byte[] directory() throws IOException {
        for (int member = 0; member < files.size(); member++) {
            sum(member);
        }
        return zip.directory(member -> sums[member]);
    }

    private long sum(int member) throws IOException {
        if (sums[member] == UNKNOWN) {
            JobFile file = files.get(member);
            sums[member] = checkSums.of(file.sha256(), () -> jobs.open(job, file));
        }
        return sums[member];
    }

    private static InputStream from(byte[] bytes, long first) {
        return new ByteArrayInputStream(bytes, (int) first, bytes.length - (int) first);
    }

    /** SHA-256 of what it is made of, hexadecimal: another one as soon as any byte of it is another. */
    String tag() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (JobFile file : files) {
                String line = BookletFileName.of(job, file) + "\n" + file.sha256() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
