package roundtable.server.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import roundtable.commands.text.Language;

/** Moments as they are said to people: in the zone in which they bind, and with its name. */
public final class Moments {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINESE);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Moments() {}

    /** {@code 2026 年 6 月 30 日 18:00（北京时间）}; with seconds where there are any. */
    public static String said(Instant moment, ZoneId zone, Language language) {
        ZonedDateTime local = moment.atZone(zone);
        String time = local.format(local.getSecond() == 0 && local.getNano() == 0 ? MINUTE : SECOND);
        return language == Language.ZH
                ? local.format(CHINESE_DAY) + " " + time + "（" + name(zone, language) + "）"
                : local.format(ENGLISH_DAY) + ", " + time + " (" + name(zone, language) + ")";
    }

    /** {@code 2026 年 6 月 30 日}, a day whatever the zone. */
    public static String said(LocalDate day, Language language) {
        return day.format(language == Language.ZH ? CHINESE_DAY : ENGLISH_DAY);
    }

    private static String name(ZoneId zone, Language language) {
        if (zone.equals(BEIJING)) {
            return language == Language.ZH ? "北京时间" : "Beijing time";
        }
        return zone.getDisplayName(TextStyle.FULL, language == Language.ZH ? Locale.CHINESE : Locale.ENGLISH);
    }
}
