package roundtable.server.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.fortuna.ical4j.model.Calendar;

/** A calendar as it is written down (RFC 5545). */
public final class CalendarText {

    /** The longest line, in octets. */
    private static final int LONGEST = 75;

    private CalendarText() {}

    /** Long lines go on after a space, by octets and between characters; the library's own writer cuts some in two. */
    public static String of(Calendar calendar) {
        StringBuilder folded = new StringBuilder();
        calendar.toString().lines().forEach(line -> {
            int octets = 0;
            for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
                String character = Character.toString(line.codePointAt(at));
                int size = character.getBytes(UTF_8).length;
                if (octets + size > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += size;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
