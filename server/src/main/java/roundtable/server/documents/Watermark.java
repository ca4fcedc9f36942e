package roundtable.server.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * Words burned into the picture of a page, again and again across it, so that a photograph of a screen still tells whose it was.
 * They are drawn as the outlines of Noto Serif SC: no font of the machine is asked, and every Chinese name has its characters.
 */
@Component
class Watermark {

    private static final String TYPEFACE = "/fonts/NotoSerifSC-Regular.ttf";

    /** Dark enough to be read on white, light enough to read through. */
    private static final Color INK = new Color(190, 55, 45, 58);

    private static final double SLANT = Math.toRadians(-20);

    /** How high the words are, of the picture's longer side. */
    private static final double HEIGHT = 1 / 52.0;

    private final TrueTypeFont typeface = typeface();

    private static TrueTypeFont typeface() {
        try (InputStream in = Objects.requireNonNull(Watermark.class.getResourceAsStream(TYPEFACE), TYPEFACE)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture with the words on it. */
    byte[] on(byte[] jpeg, String words) {
        try {
            BufferedImage page = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(jpeg)));
            burn(page, words);
            return DrawingApart.jpeg(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void burn(BufferedImage page, String words) throws IOException {
        double longer = Math.max(page.getWidth(), page.getHeight());
        double size = Math.max(longer * HEIGHT, 12);
        Path2D line = outline(words, size);
        double stepAcross = line.getBounds2D().getMaxX() + size * 2.5;
        double stepDown = size * 5.5;
        Graphics2D pen = page.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(INK);
            pen.rotate(SLANT, page.getWidth() / 2.0, page.getHeight() / 2.0);
            int row = 0;
            for (double y = -longer; y < 2 * longer; y += stepDown) {
                double shift = row++ % 2 == 0 ? 0 : stepAcross / 2;
                for (double x = -longer - shift; x < 2 * longer; x += stepAcross) {
                    pen.fill(AffineTransform.getTranslateInstance(x, y).createTransformedShape(line));
                }
            }
        } finally {
            pen.dispose();
        }
    }

    /** The typeface reads its file as it is asked: one at a time. */
    private synchronized Path2D outline(String words, double size) throws IOException {
        double scale = size / typeface.getUnitsPerEm();
        Path2D line = new Path2D.Double();
        double x = 0;
        for (int character : words.codePoints().toArray()) {
            int glyph = typeface.getUnicodeCmapLookup().getGlyphId(character);
            GeneralPath path = typeface.getGlyph().getGlyph(glyph) == null
                    ? new GeneralPath()
                    : typeface.getGlyph().getGlyph(glyph).getPath();
            line.append(path.getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
            x += typeface.getAdvanceWidth(glyph) * scale;
        }
        return line;
    }
}
