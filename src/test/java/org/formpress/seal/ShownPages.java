package org.formpress.seal;

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

    /** What a picture's edge may colour besides its place, in pixels. */
    private static final int EDGE = 2;

    /** Around pages in the viewer. */
    private static final int DESK = 0xFF282828;

    private static final int WINDOW_WIDTH = 900;
    private static final int WINDOW_HEIGHT = 1760;

    /** As often the viewer must have shown the same before it is believed to be done. */
    private static final int SAME = 4;

    private static final int PATIENCE = 200;

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
                images.add(ImageIO.read(file.toFile()));
            }
        }
        return images;
    }

    /** By the viewer of a browser. It loads and draws in processes of its own, and tells nobody when it is done. */
    static ShownPages inViewer(Browser browser, Path pdf) throws IOException, InterruptedException {
        browser.go(pdf.toUri() + "#toolbar=0&navpanes=0&zoom=75");
        byte[] last = {};
        int same = 0;
        for (int look = 0; look < PATIENCE; look++) {
            byte[] now = browser.picture(WINDOW_WIDTH, WINDOW_HEIGHT);
            same = Arrays.equals(now, last) ? same + 1 : 0;
            last = now;
            if (same >= SAME) {
                ShownPages shown = cut(ImageIO.read(new ByteArrayInputStream(now)));
                if (!shown.pages.isEmpty() && shown.pages.stream().allMatch(ShownPages::isWrittenOn)) {
                    return shown;
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the viewer never shows the pages of " + pdf);
    }

    /** The pages lie below each other. */
    private static ShownPages cut(BufferedImage window) {
        int middle = window.getWidth() / 2;
        List<BufferedImage> pages = new ArrayList<>();
        int top = -1;
        for (int y = 0; y < window.getHeight(); y++) {
            boolean isDesk = window.getRGB(middle, y) == DESK;
            if (!isDesk && top < 0) {
                top = y;
            } else if (isDesk && top >= 0) {
                pages.add(page(window, top, y));
                top = -1;
            }
        }
        return new ShownPages(pages);
    }

    private static BufferedImage page(BufferedImage window, int top, int bottom) {
        int row = (top + bottom) / 2;
        int left = 0;
        int right = window.getWidth();
        while (left < right && window.getRGB(left, row) == DESK) {
            left++;
        }
        while (right > left && window.getRGB(right - 1, row) == DESK) {
            right--;
        }
        return window.getSubimage(left, top, right - left, bottom - top);
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

    /** What is not as before elsewhere than in places, such as {@code page 1: 57 pixels, the first at 12, 34}. */
    List<String> differences(ShownPages before, List<Place> places) {
        if (pages.size() != before.pages.size()) {
            return List.of("pages: " + pages.size() + " instead of " + before.pages.size());
        }
        List<String> differences = new ArrayList<>();
        for (int index = 0; index < pages.size(); index++) {
            int page = index + 1;
            List<Rectangle> apart = places.stream()
                    .filter(place -> place.page() == page)
                    .map(this::rectangle)
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

    /** Whether there is red in a place. */
    boolean hasSeal(Place place) {
        BufferedImage page = pages.get(place.page() - 1);
        Rectangle rectangle = rectangle(place);
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

    private Rectangle rectangle(Place place) {
        int height = pages.get(place.page() - 1).getHeight();
        Rectangle rectangle = new Rectangle(
                Math.round(place.x()),
                Math.round(height - place.y() - place.height()),
                Math.round(place.width()),
                Math.round(place.height()));
        rectangle.grow(EDGE, EDGE);
        return rectangle;
    }
}
