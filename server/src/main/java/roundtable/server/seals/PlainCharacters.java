package roundtable.server.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/**
 * Noto's Chinese typefaces draw 用 and the radical ⽤ with one glyph, and the PDF then says that the glyph means the radical: a
 * copied name would not be found again. This maps such glyphs back to the characters that people write.
 */
final class PlainCharacters {

    private static final int FIRST_RADICAL = 0x2E80;
    private static final int LAST_RADICAL = 0x2FDF;
    private static final Pattern RANGE =
            Pattern.compile("<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>\\s*<(\\p{XDigit}{4})>");
    private static final Pattern RANGES = Pattern.compile("\\d+\\s+beginbfrange(.*?)endbfrange", Pattern.DOTALL);
    private static final int LARGEST_BLOCK = 100;

    private PlainCharacters() {}

    static byte[] in(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                mend(page.getResources());
            }
            ByteArrayOutputStream mended = new ByteArrayOutputStream();
            document.save(mended, CompressParameters.NO_COMPRESSION);
            return mended.toByteArray();
        }
    }

    private static void mend(PDResources resources) throws IOException {
        for (COSName name : resources.getFontNames()) {
            COSBase map = resources.getFont(name).getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
            if (map instanceof COSStream stream) {
                String text;
                try (InputStream in = stream.createInputStream()) {
                    text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
                }
                try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    out.write(mended(text).getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
    }

    /** Every range becomes single characters, radicals the characters they stand for. */
    static String mended(String map) {
        Matcher ranges = RANGES.matcher(map);
        StringBuilder whole = new StringBuilder();
        while (ranges.find()) {
            ranges.appendReplacement(whole, Matcher.quoteReplacement(singles(ranges.group(1))));
        }
        return ranges.appendTail(whole).toString();
    }

    private static String singles(String body) {
        StringBuilder blocks = new StringBuilder();
        StringBuilder block = new StringBuilder();
        int lines = 0;
        Matcher range = RANGE.matcher(body);
        while (range.find()) {
            int from = Integer.parseInt(range.group(1), 16);
            int to = Integer.parseInt(range.group(2), 16);
            int character = Integer.parseInt(range.group(3), 16);
            for (int glyph = from; glyph <= to; glyph++) {
                block.append(String.format(Locale.ROOT, "<%04X> <%04X>%n", glyph, plain(character + glyph - from)));
                lines++;
                if (lines == LARGEST_BLOCK) {
                    blocks.append(closed(block, lines));
                    block.setLength(0);
                    lines = 0;
                }
            }
        }
        return lines == 0
                ? blocks.toString()
                : blocks.append(closed(block, lines)).toString();
    }

    private static String closed(StringBuilder block, int lines) {
        return lines + " beginbfchar\n" + block + "endbfchar\n";
    }

    private static int plain(int character) {
        return OfTheTypeface.PLAIN.getOrDefault(character, character);
    }

    /** Which radical shares its glyph with which character: the typeface itself says so. Read once, when first needed. */
    private static final class OfTheTypeface {
        static final Map<Integer, Integer> PLAIN = read();

        private static Map<Integer, Integer> read() {
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(LetterPdf.typeface()))) {
                CmapLookup glyphs = font.getUnicodeCmapLookup();
                Map<Integer, Integer> plain = new HashMap<>();
                for (int radical = FIRST_RADICAL; radical <= LAST_RADICAL; radical++) {
                    int glyph = glyphs.getGlyphId(radical);
                    List<Integer> codes = glyph == 0 ? null : glyphs.getCharCodes(glyph);
                    if (codes != null) {
                        for (int code : codes) {
                            if (code < FIRST_RADICAL || code > LAST_RADICAL) {
                                plain.put(radical, code);
                            }
                        }
                    }
                }
                return Map.copyOf(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
