package roundtable.server.documents;

import static roundtable.commands.Refused.refuse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import roundtable.server.documents.DocumentRefusal.DocumentTooLongToCopy;
import roundtable.server.documents.GivingDocuments.Kept;

/**
 * Pages that bear their reader's watermark: one by one to be looked at, or all of a document as a PDF of pictures. The stranger's
 * file is only ever opened where all pages are drawn ({@link DrawingApart}); what goes out was made here, and no program takes
 * the mark off again.
 */
@Component
public class MarkedCopies {

    /** A longer document would keep the one that draws for minutes. */
    static final int MOST_PAGES = 300;

    private static final float A4 = PDRectangle.A4.getHeight();

    private final GivingDocuments giving;
    private final Watermark watermark;

    MarkedCopies(GivingDocuments giving, Watermark watermark) {
        this.giving = giving;
        this.watermark = watermark;
    }

    /** A page as a picture, never to be kept by a browser: it says when it was looked at. */
    public ResponseEntity<byte[]> page(Kept kept, int page, String words) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(page + ".jpg", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(watermark.on(giving.picture(kept, page), words));
    }

    /** Refuses what is not drawn, or is too long. */
    public int pagesToCopy(Kept kept) {
        int pages = giving.pages(kept);
        String name = kept.name() == null ? kept.sha256() : kept.name();
        refuse(pages > MOST_PAGES, new DocumentTooLongToCopy(name, pages, MOST_PAGES));
        return pages;
    }

    /** Where a copy goes once all of it is made. */
    public interface Opening {
        OutputStream open() throws IOException;
    }

    /**
     * All pages as one PDF of pictures.
     *
     * @param out opened when the last page is drawn, which takes a while: whoever gives the copy out looks then whether it still may go
     */
    public void pdf(Kept kept, String words, Opening out) throws IOException {
        int pages = pagesToCopy(kept);
        try (PDDocument copy = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            for (int page = 1; page <= pages; page++) {
                byte[] picture = watermark.on(giving.picture(kept, page), words);
                PDImageXObject image = JPEGFactory.createFromByteArray(copy, picture);
                float scale = A4 / Math.max(image.getWidth(), image.getHeight());
                PDRectangle box = new PDRectangle(image.getWidth() * scale, image.getHeight() * scale);
                PDPage sheet = new PDPage(box);
                copy.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(copy, sheet)) {
                    content.drawImage(image, 0, 0, box.getWidth(), box.getHeight());
                }
            }
            copy.save(out.open());
        }
    }
}
