package roundtable.server.seals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.joda.money.Money;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.text.Language;
import roundtable.projections.decisions.Decisions.UnderSeal;

/** The letter as an XHTML document, for the browser and for paper alike, with the QR code that leads to its verification. */
@Component
class LetterPage {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");
    private static final int QR_PIXELS = 320;
    private static final String DIGITS = "〇一二三四五六七八九";

    private final String publicUrl;

    LetterPage(@Value("${roundtable.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String html(UnderSeal sealed, Language language) {
        Letter letter = sealed.letter();
        String address = publicUrl + "/verify/" + sealed.number();
        Map<String, String> words = new HashMap<>();
        words.put("number", sealed.number());
        words.put("application", letter.application());
        words.put("callNumber", letter.callNumber());
        words.put("company", letter.company().in(language));
        words.put("authority", letter.authority().in(language));
        words.put("call", letter.call().in(language));
        words.put("title", title(letter, language));
        words.put("grant", grant(letter, language));
        words.put("date", date(letter, language));
        words.put("struck", sealed.revokedAt() == null ? "" : language == Language.ZH ? "（已撤销）" : "(revoked)");
        words.put("address", address);
        words.put("sha256", sealed.sha256());
        words.put("key", sealed.key());
        Map<String, String> markup = new HashMap<>();
        words.forEach((name, word) -> markup.put(name, escaped(word)));
        markup.put("reasons", paragraphs(letter.reasons().in(language)));
        markup.put("qr", "data:image/png;base64," + qr(address));
        return filled(template(language), markup);
    }

    private static String title(Letter letter, Language language) {
        boolean awarded = letter.outcome() == Outcome.AWARDED;
        if (language == Language.ZH) {
            return awarded ? "资助决定书" : "不予资助决定书";
        }
        return awarded ? "Award decision" : "Decision not to award";
    }

    private static String grant(Letter letter, Language language) {
        Money amount = letter.amount();
        if (amount == null) {
            return language == Language.ZH ? "决定对该项目不予资助。" : "it was decided not to award a grant.";
        }
        String plain =
                amount.getCurrencyUnit().getCode() + " " + String.format(Locale.ROOT, "%,.2f", amount.getAmount());
        if (language == Language.EN) {
            return "it was decided to grant " + plain + ".";
        }
        return amount.getCurrencyUnit().getCode().equals("CNY")
                ? "决定给予资助人民币" + ChineseAmount.of(amount) + "（¥"
                        + String.format(Locale.ROOT, "%,.2f", amount.getAmount()) + "）。"
                : "决定给予资助 " + plain + "。";
    }

    private static String date(Letter letter, Language language) {
        if (language == Language.EN) {
            return VerdictWords.day(letter.confirmed(), language);
        }
        LocalDate day = letter.confirmed().atZone(VerdictWords.ZONE).toLocalDate();
        return chineseYear(day.getYear()) + "年" + chineseNumber(day.getMonthValue()) + "月"
                + chineseNumber(day.getDayOfMonth()) + "日";
    }

    private static String chineseYear(int year) {
        StringBuilder words = new StringBuilder();
        String.valueOf(year).chars().forEach(digit -> words.append(DIGITS.charAt(digit - '0')));
        return words.toString();
    }

    /** From 1 to 31. */
    private static String chineseNumber(int number) {
        int tens = number / 10;
        int rest = number % 10;
        String first = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return first + (rest == 0 ? "" : String.valueOf(DIGITS.charAt(rest)));
    }

    private static String paragraphs(String text) {
        StringBuilder markup = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> markup.append("<p>").append(escaped(line)).append("</p>"));
        return markup.toString();
    }

    /** As XML wants it: no entity that only HTML knows. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private static String qr(String address) {
        try {
            BitMatrix matrix = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            QR_PIXELS,
                            QR_PIXELS,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 2));
            BufferedImage image = new BufferedImage(QR_PIXELS, QR_PIXELS, BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < QR_PIXELS; x++) {
                for (int y = 0; y < QR_PIXELS; y++) {
                    image.setRGB(x, y, matrix.get(x, y) ? 0x000000 : 0xFFFFFF);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalStateException("the address does not fit a QR code: " + address, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template(Language language) {
        String name = "/letters/letter." + (language == Language.ZH ? "zh" : "en") + ".html";
        try (InputStream in = Objects.requireNonNull(LetterPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String template, Map<String, String> markup) {
        Matcher place = PLACE.matcher(template);
        StringBuilder page = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(
                    page, Matcher.quoteReplacement(Objects.requireNonNull(markup.get(place.group(1)), place.group(1))));
        }
        return place.appendTail(page).toString();
    }
}
