package roundtable.server.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** QR codes (ISO/IEC 18004) as drawings that stay sharp at any size, with the quiet zone of four modules that scanners want. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /**
     * A code as SVG, one unit a module. A sixth of it may be soiled or torn and it still reads (error correction M).
     *
     * @param says what it holds
     * @param title what it is called to those who do not see it
     */
    public static String svg(String says, String title) {
        BitMatrix modules = modules(says);
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    dark.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    dark.append("v1h-").append(x - from).append('z');
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" role="img" shape-rendering="crispEdges">\
                <title>%2$s</title><path fill="#fff" stroke="none" d="M0 0h%1$dv%1$dh-%1$dz"/>\
                <path fill="#13211c" stroke="none" d="%3$s"/></svg>""".formatted(modules.getWidth(), HtmlUtils.htmlEscape(title, "UTF-8"), dark);
    }

    private static BitMatrix modules(String says) {
        try {
            return new QRCodeWriter()
                    .encode(
                            says,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalStateException("this does not fit a QR code: " + says, e);
        }
    }
}
