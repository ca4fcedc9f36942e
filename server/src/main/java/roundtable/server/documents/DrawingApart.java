package roundtable.server.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import roundtable.server.documents.Drawing.Drawn;

/**
 * The process that draws: it reads which page of which file from its standard input, answers with a JPEG on its standard output,
 * and ends with the server that has begun it. It knows no database and no key.
 */
final class DrawingApart {

    /** Of a picture's longer side, in pixels: sharp on a screen of today, and no more. */
    static final int LONGEST = 1600;

    /** A picture's, in pixels: larger ones are not even decoded. */
    private static final long MOST_PIXELS = 64_000_000;

    private static final int MOST_PAGES = 5_000;
    private static final float LARGEST_SCALE = 200f / 72;
    private static final float QUALITY = 0.9f;
    private static final long IN_MEMORY = 32_000_000;
    private static final long ON_DISK = 1_000_000_000;

    private @Nullable PDDocument open;
    private String openedFrom = "";

    private DrawingApart() {}

    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME))
                .setLevel(ch.qos.logback.classic.Level.OFF);
        DrawingApart drawing = new DrawingApart();
        try (DataInputStream questions = new DataInputStream(new FileInputStream(FileDescriptor.in));
                DataOutputStream answers =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            while (true) {
                drawing.answer(questions.readUTF(), questions.readUTF(), questions.readInt(), answers);
                answers.flush();
            }
        } catch (EOFException ended) {
            drawing.close();
        }
    }

    private void answer(String file, String mediaType, int page, DataOutputStream answers) throws IOException {
        Drawn drawn = drawn(file, mediaType, page);
        answers.writeUTF(drawn.whyNot() == null ? "" : drawn.whyNot().name());
        answers.writeInt(drawn.pages());
        answers.writeInt(drawn.jpeg().length);
        answers.write(drawn.jpeg());
    }

    /** Readers of strangers' files throw whatever there is; all of it means that this one cannot be shown. */
    private Drawn drawn(String file, String mediaType, int page) {
        try {
            return mediaType.equals("application/pdf") ? ofPdf(file, page) : ofPicture(file, mediaType, page);
        } catch (InvalidPasswordException locked) {
            return Drawn.not(WhyNot.LOCKED);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return Drawn.not(WhyNot.BROKEN);
        }
    }

    private Drawn ofPdf(String file, int page) throws IOException {
        PDDocument document = opened(file);
        int pages = document.getNumberOfPages();
        if (pages < 1) {
            return Drawn.not(WhyNot.BROKEN);
        }
        if (pages > MOST_PAGES) {
            return Drawn.not(WhyNot.TOO_MUCH);
        }
        if (page < 1 || page > pages) {
            return new Drawn(null, pages, new byte[0]);
        }
        PDPage sheet = document.getPage(page - 1);
        PDRectangle box = sheet.getCropBox();
        float longer = Math.max(box.getWidth(), box.getHeight());
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage picture =
                renderer.renderImage(page - 1, Math.min(LARGEST_SCALE, LONGEST / Math.max(longer, 1)), ImageType.RGB);
        return new Drawn(null, pages, jpeg(picture));
    }

    private PDDocument opened(String file) throws IOException {
        if (open == null || !openedFrom.equals(file)) {
            close();
            open = Loader.loadPDF(
                    new File(file), "", null, null, MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache);
            openedFrom = file;
        }
        return open;
    }

    private void close() throws IOException {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    private static Drawn ofPicture(String file, String mediaType, int page) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(mediaType);
        if (!readers.hasNext()) {
            return Drawn.not(WhyNot.NO_PICTURES);
        }
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new File(file))) {
            reader.setInput(in, false, true);
            int pages = mediaType.equals("image/tiff") ? reader.getNumImages(true) : 1;
            if (pages < 1) {
                return Drawn.not(WhyNot.BROKEN);
            }
            if (pages > MOST_PAGES) {
                return Drawn.not(WhyNot.TOO_MUCH);
            }
            int index = Math.clamp(page, 1, pages) - 1;
            long width = reader.getWidth(index);
            long height = reader.getHeight(index);
            if (width * height > MOST_PIXELS) {
                return Drawn.not(WhyNot.TOO_MUCH);
            }
            if (page < 1 || page > pages) {
                return new Drawn(null, pages, new byte[0]);
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.toIntExact(Math.max(1, Math.max(width, height) / LONGEST));
            few.setSourceSubsampling(step, step, 0, 0);
            return new Drawn(
                    null,
                    pages,
                    jpeg(Upright.turned(
                            onWhite(reader.read(index, few)),
                            mediaType.equals("image/jpeg") ? Upright.orientation(new File(file)) : 1)));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
