package org.formpress.seal;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.formpress.Browser;
import org.formpress.seal.SealLook.Place;

/** The pages of a PDF as a program shows them, a pixel per pt. */
record ShownPages(List<BufferedImage> pages) {

    private static final int DPI = 72;

    private static final int WHITE = 0xFFFFFFFF;

    /** What is white on every page, at least, in pixels. */
    private static final int MARGIN = 10;

    private static final int WINDOW_WIDTH = 900;
    private static final int WINDOW_HEIGHT = 1760;

    /** As often the viewer must have shown the same before it is believed to be done. */
    private static final int SAME = 3;

    private static final int PATIENCE = 200;

    /** Where a picture may colour a page, in pixels from its upper left corner. @param page from 1 */
    record Spot(int page, Rectangle rectangle) {

        /** Beyond the place itself. */
        private static final int EDGE = 2;

        static Spot of(Place place, float pageHeight) {
            Rectangle rectangle = new Rectangle(
                    Math.round(place.x()),
                    Math.round(pageHeight - place.y() - place.height()),
                    Math.round(place.width()),
                    Math.round(place.height()));
            rectangle.grow(EDGE, EDGE);
            return new Spot(place.page(), rectangle);
        }
    }

    /** By {@code pdftoppm}. @param folder for its files */
    static List<ShownPages> byPoppler(Path folder, List<byte[]> pdfs) throws IOException, InterruptedException {
        List<ShownPages> shown = new ArrayList<>();
        for (byte[] pdf : pdfs) {
            Path pages = Files.createTempDirectory(folder, "pages");
            Path file = Files.write(pages.resolve("file.pdf"), pdf);
            Process process = new ProcessBuilder(
                            "pdftoppm",
                            "-r",
                            "" + DPI,
                            "-png",
                            file.toString(),
                            pages.resolve("page").toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError("pdftoppm failed");
            }
            shown.add(new ShownPages(images(pages)));
        }
        return shown;
    }

    private static List<BufferedImage> images(Path folder) throws IOException {
        List<BufferedImage> images = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".png"))
                    .sorted()
                    .toList()) {
                images.add(image(Files.readAllBytes(file)));
            }
        }
        return images;
    }

    /** Of a kind whose pixels are quickly asked for. */
    private static BufferedImage image(byte[] png) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage image = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(read, 0, 0, null);
        graphics.dispose();
        return image;
    }

    /** By the viewer of a browser. It loads and draws in processes of its own, and tells nobody when it is done. */
    static ShownPages inViewer(Browser browser, Path pdf) throws IOException, InterruptedException {
        // Otherwise the window might go on to show the file before.
        browser.go("about:blank");
        browser.go(pdf.toUri() + "#toolbar=0&navpanes=0&zoom=75");
        byte[] last = {};
        int same = 0;
        for (int look = 0; look < PATIENCE; look++) {
            byte[] now = browser.picture(WINDOW_WIDTH, WINDOW_HEIGHT);
            same = Arrays.equals(now, last) ? same + 1 : 0;
            last = now;
            if (same == SAME) {
                ShownPages shown = cut(image(now));
                if (!shown.pages.isEmpty() && shown.pages.stream().allMatch(ShownPages::isWrittenOn)) {
                    return shown;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the viewer never shows the pages of " + pdf);
    }

    /** The pages lie below each other, have white margins and are equally wide. */
    private static ShownPages cut(BufferedImage window) {
        List<BufferedImage> pages = new ArrayList<>();
        int left = 0;
        while (left < window.getWidth() && whiteIn(window, left, 0) == window.getHeight()) {
            left++;
        }
        int margin = Math.min(left + MARGIN, window.getWidth() - 1);
        int top = whiteIn(window, margin, 0);
        while (top < window.getHeight()) {
            int bottom = top;
            while (bottom < window.getHeight() && window.getRGB(margin, bottom) == WHITE) {
                bottom++;
            }
            int right = margin;
            while (right < window.getWidth()
                    && window.getRGB(right, (top + Math.min(top + MARGIN, bottom - 1)) / 2) == WHITE) {
                right++;
            }
            pages.add(window.getSubimage(left, top, right - left, bottom - top));
            top = whiteIn(window, margin, bottom);
        }
        return new ShownPages(pages);
    }

    /** The first white row of a column. */
    private static int whiteIn(BufferedImage window, int column, int from) {
        int row = from;
        while (row < window.getHeight() && window.getRGB(column, row) != WHITE) {
            row++;
        }
        return row;
    }

    private static boolean isWrittenOn(BufferedImage page) {
        for (int y = 10; y < page.getHeight() - 10; y++) {
            for (int x = 10; x < page.getWidth() - 10; x++) {
                if ((page.getRGB(x, y) & 0xFF) < 0x80) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What is not as before elsewhere than in spots, such as {@code page 1: 57 pixels, the first at 12, 34}. */
    List<String> differences(ShownPages before, List<Spot> spots) {
        if (pages.size() != before.pages.size()) {
            return List.of("pages: " + pages.size() + " instead of " + before.pages.size());
        }
        List<String> differences = new ArrayList<>();
        for (int index = 0; index < pages.size(); index++) {
            int page = index + 1;
            List<Rectangle> apart = spots.stream()
                    .filter(spot -> spot.page() == page)
                    .map(Spot::rectangle)
                    .toList();
            String difference = difference(before.pages.get(index), pages.get(index), apart);
            if (!difference.isEmpty()) {
                differences.add("page " + page + ": " + difference);
            }
        }
        return differences;
    }

    private static String difference(BufferedImage before, BufferedImage now, List<Rectangle> apart) {
        if (now.getWidth() != before.getWidth() || now.getHeight() != before.getHeight()) {
            return "its size";
        }
        int count = 0;
        String first = "";
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                if (now.getRGB(x, y) != before.getRGB(x, y) && !contain(apart, x, y)) {
                    first = count == 0 ? x + ", " + y : first;
                    count++;
                }
            }
        }
        return count == 0 ? "" : count + " pixels, the first at " + first;
    }

    private static boolean contain(List<Rectangle> rectangles, int x, int y) {
        return rectangles.stream().anyMatch(rectangle -> rectangle.contains(x, y));
    }

    /** Whether there is red in a spot. */
    boolean hasSeal(Spot spot) {
        BufferedImage page = pages.get(spot.page() - 1);
        Rectangle rectangle = spot.rectangle();
        for (int y = rectangle.y; y < rectangle.y + rectangle.height; y++) {
            for (int x = rectangle.x; x < rectangle.x + rectangle.width; x++) {
                int rgb = page.getRGB(x, y);
                if ((rgb >> 16 & 0xFF) - (rgb >> 8 & 0xFF) > 0x60) {
                    return true;
                }
            }
        }
        return false;
    }
}
