package roundtable.server.documents;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Turns photographs as their cameras say they were held: the tag {@code Orientation} (0x0112) of Exif 2.32. What cannot be read
 * of it turns nothing.
 */
final class Upright {

    private static final int BEGINNING = 0xffd8;
    private static final int APP1 = 0xffe1;
    private static final int PIXELS = 0xffda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int ORIENTATION = 0x0112;
    private static final int AS_IT_IS = 1;
    private static final int LAST = 8;

    private Upright() {}

    /** How the camera of a JPEG was held, from 1 (as it lies there) to 8. */
    static int orientation(File jpeg) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(jpeg)))) {
            if (in.readUnsignedShort() != BEGINNING) {
                return AS_IT_IS;
            }
            for (int marker = in.readUnsignedShort(); marker != PIXELS; marker = in.readUnsignedShort()) {
                byte[] segment = in.readNBytes(Math.max(0, in.readUnsignedShort() - 2));
                if (marker == APP1 && begins(segment)) {
                    return orientation(segment);
                }
            }
            return AS_IT_IS;
        } catch (EOFException noPixels) {
            return AS_IT_IS;
        }
    }

    private static boolean begins(byte[] segment) {
        return segment.length >= EXIF.length + HEADER && Arrays.equals(segment, 0, EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int orientation(byte[] segment) {
        ByteBuffer tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < HEADER || directory > tiff.limit() - 2) {
            return AS_IT_IS;
        }
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * ENTRY;
            if (at > tiff.limit() - ENTRY) {
                return AS_IT_IS;
            }
            if (Short.toUnsignedInt(tiff.getShort(at)) == ORIENTATION) {
                int said = Short.toUnsignedInt(tiff.getShort(at + 8));
                return said >= AS_IT_IS && said <= LAST ? said : AS_IT_IS;
            }
        }
        return AS_IT_IS;
    }

    /** The same picture, upright. */
    static BufferedImage turned(BufferedImage picture, int orientation) {
        if (orientation == AS_IT_IS) {
            return picture;
        }
        double width = picture.getWidth();
        double height = picture.getHeight();
        boolean lying = orientation > 4;
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        BufferedImage upright = new BufferedImage(
                (int) (lying ? height : width), (int) (lying ? width : height), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(picture, turn, null);
        pen.dispose();
        return upright;
    }
}
