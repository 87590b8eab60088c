package org.formpress.http.booklet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.formpress.digest.Sha256;
import org.formpress.http.booklet.FileSlices.Slice;
import org.formpress.jobs.JobFile;
import org.formpress.jobs.JobService;
import org.formpress.jobs.JobState;
import org.formpress.write.StoredZip;

/**
 * All volumes of a booklet in one format, as a zip assembled while it is sent. A zip stores the checksum of a member
 * before its content, so each file is first read once for its checksum, unless that is cached.
 */
final class BookletVolumes {

    private static final long UNKNOWN = -1;

    private final JobService jobs;
    private final JobState job;
    private final List<JobFile> files;
    private final StoredZip zip;
    private final ChecksumCache checksums;
    private final long[] crcs;

    /** @param files of one format, by volume */
    BookletVolumes(JobService jobs, JobState job, List<JobFile> files, ChecksumCache checksums) {
        this.jobs = jobs;
        this.job = job;
        this.files = List.copyOf(files);
        this.zip = zip(job, files);
        this.checksums = checksums;
        this.crcs = new long[files.size()];
        Arrays.fill(crcs, UNKNOWN);
    }

    /** The size of the zip of {@code files}, in bytes. */
    static long bytes(JobState job, List<JobFile> files) {
        return zip(job, files).bytes();
    }

    private static StoredZip zip(JobState job, List<JobFile> files) {
        return new StoredZip(files.stream()
                .map(file -> new StoredZip.Member(BookletFileName.of(job, file), file.bytes()))
                .toList());
    }

    FileSlices slices() {
        List<Slice> slices = new ArrayList<>();
        for (int place = 0; place < files.size(); place++) {
            int member = place;
            JobFile file = files.get(place);
            slices.add(new Slice(zip.headerBytes(member), first -> from(zip.header(member, crc(member)), first)));
            slices.add(new Slice(file.bytes(), first -> jobs.open(job, file, first)));
        }
        slices.add(new Slice(zip.directoryBytes(), first -> from(directory(), first)));
        return new FileSlices(slices);
    }

    private byte[] directory() throws IOException {
        for (int member = 0; member < files.size(); member++) {
            crc(member);
        }
        return zip.directory(member -> crcs[member]);
    }

    private long crc(int member) throws IOException {
        if (crcs[member] == UNKNOWN) {
            JobFile file = files.get(member);
            crcs[member] = checksums.of(file.sha256(), () -> jobs.open(job, file));
        }
        return crcs[member];
    }

    private static InputStream from(byte[] bytes, long first) {
        return new ByteArrayInputStream(bytes, (int) first, bytes.length - (int) first);
    }

    /** A hash over names and checksums of the members, which changes whenever any byte of the zip does. */
    String tag() {
        MessageDigest digest = Sha256.start();
        for (JobFile file : files) {
            String line = BookletFileName.of(job, file) + "\n" + file.sha256() + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
