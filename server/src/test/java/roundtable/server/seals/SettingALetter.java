package roundtable.server.seals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import roundtable.commands.text.Language;

class SettingALetter {

    private final LetterPage page = new LetterPage("https://roundtable.example");
    private final ALetter letter = new ALetter();

    private byte[] pdf(Language language) {
        return new LetterPdf().of(page.html(letter.underSeal(), language));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    @Test
    void the_chinese_letter_says_who_gets_how_much_from_whom_and_why() throws IOException {
        assertThat(text(pdf(Language.ZH)))
                .contains(
                        "资助决定书",
                        "JD-2026-0318",
                        "苏州衡析生物科技有限公司",
                        "人民币贰佰万元整（¥2,000,000.00）",
                        "盲测数据完整",
                        "<5%",
                        "二〇二六年三月十八日");
    }

    @Test
    void a_copied_character_is_the_one_that_people_write_and_not_its_radical() throws IOException {
        assertThat(text(pdf(Language.ZH))).contains("可用于县级医院").doesNotContain("⽤", "⼈", "⽣");
    }

    @Test
    void the_english_letter_says_the_same() throws IOException {
        assertThat(text(pdf(Language.EN)))
                .contains("Awarddecision", "HengxiBio", "CNY2,000,000.00", "18March2026", "complete&fitforuse");
    }

    @Test
    void its_code_leads_to_the_verification_of_this_very_number() throws IOException, ReaderException {
        try (PDDocument document = Loader.loadPDF(pdf(Language.ZH))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            assertThat(read(image)).isEqualTo("https://roundtable.example/verify/JD-2026-0318");
        }
    }

    private static String read(BufferedImage image) throws ReaderException {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
