package roundtable.server.seals;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A letter's page on A4, in Noto Serif SC, whose text can be searched and copied. */
@Component
class LetterPdf {

    private static final String TYPEFACE = "/fonts/NotoSerifSC-Regular.ttf";

    byte[] of(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(LetterPdf::typeface, "Noto Serif SC")
                    .withHtmlContent(xhtml, null)
                    .withProducer("Roundtable")
                    .toStream(pdf)
                    .run();
            return PlainCharacters.in(pdf.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream typeface() {
        return Objects.requireNonNull(LetterPdf.class.getResourceAsStream(TYPEFACE), TYPEFACE);
    }
}
