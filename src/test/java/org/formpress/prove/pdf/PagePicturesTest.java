package org.formpress.prove.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.formpress.Project;
import org.formpress.Sample;
import org.junit.jupiter.api.Test;

class PagePicturesTest {

    @Test
    void everyPageIsAPictureOfItsSizeWithInkOnWhite() throws Exception {
        List<byte[]> pictures =
                PagePictures.of(Project.print(Sample.text("combining-marks")).pdf(), 72);

        assertThat(pictures).isNotEmpty().allSatisfy(png -> {
            BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(page.getHeight()).isBetween(841, 842);
            assertThat(page.getWidth()).isBetween(595, 596);
            assertThat(page.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
            assertThat(inked(page)).isBetween(0.005, 0.3);
        });
    }

    @Test
    void whatIsNoPdfHasNoPages() {
        assertThatThrownBy(() -> PagePictures.of(new byte[] {1}, 72)).isInstanceOf(UncheckedIOException.class);
    }

    private static double inked(BufferedImage page) {
        int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        long dark = IntStream.of(pixels).filter(pixel -> (pixel & 0xFF) < 0x80).count();
        return (double) dark / pixels.length;
    }
}
