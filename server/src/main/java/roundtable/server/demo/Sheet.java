package roundtable.server.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A paper of one page, the same bytes whenever it is written of the same words. */
final class Sheet {

    private static final float LEFT = 64;
    private static final float TOP = 740;
    private static final float LEADING = 22;

    private Sheet() {}

    /** @param lines plain Latin text; the first is the heading */
    static byte[] of(List<String> lines) {
        try (PDDocument paper = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            paper.addPage(page);
            try (PDPageContentStream ink = new PDPageContentStream(paper, page)) {
                ink.beginText();
                ink.newLineAtOffset(LEFT, TOP);
                ink.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 16);
                for (String line : lines) {
                    ink.showText(line);
                    ink.newLineAtOffset(0, -LEADING);
                    ink.setFont(new PDType1Font(FontName.HELVETICA), 11);
                }
                ink.endText();
            }
            paper.setDocumentId(1L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            paper.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
