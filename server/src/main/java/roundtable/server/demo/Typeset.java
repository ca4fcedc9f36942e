package roundtable.server.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Papers of several pages in Chinese, the same bytes whenever they are written of the same words. */
final class Typeset implements AutoCloseable {

    private static final String TYPEFACE = "/fonts/NotoSerifSC-Regular.ttf";
    private static final float LEFT = 72;
    private static final float TOP = 730;
    private static final float LEADING = 30;

    private final TrueTypeFont typeface;

    Typeset() throws IOException {
        try (InputStream in = Objects.requireNonNull(Typeset.class.getResourceAsStream(TYPEFACE), TYPEFACE)) {
            typeface = new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }

    /** @param pages each with its lines, of which the first is the heading */
    byte[] pdf(List<List<String>> pages) throws IOException {
        try (PDDocument paper = new PDDocument()) {
            PDFont font = PDType0Font.load(paper, typeface, true);
            for (List<String> lines : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                paper.addPage(page);
                try (PDPageContentStream ink = new PDPageContentStream(paper, page)) {
                    ink.beginText();
                    ink.newLineAtOffset(LEFT, TOP);
                    ink.setFont(font, 22);
                    for (String line : lines) {
                        ink.showText(line);
                        ink.newLineAtOffset(0, -LEADING);
                        ink.setFont(font, 14);
                    }
                    ink.endText();
                }
            }
            paper.setDocumentId(1L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            paper.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Override
    public void close() throws IOException {
        typeface.close();
    }
}
