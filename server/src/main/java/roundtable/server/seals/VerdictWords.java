package roundtable.server.seals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import roundtable.commands.decisions.Letter;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.eventlog.reading.Histories;
import roundtable.projections.decisions.Decisions.UnderSeal;
import roundtable.server.seals.Verification.Check;
import roundtable.server.seals.Verification.Question;
import roundtable.server.seals.Verification.Verdict;

/** The verdict and the four checks in plain words. */
final class VerdictWords {

    /** Letters speak of days as Beijing counts them. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private VerdictWords() {}

    static Text sentence(Verdict verdict) {
        return switch (verdict) {
            case VALID -> Text.of("这封决定书是真的，现在有效。", "This letter is genuine and in force.");
            case ALTERED -> Text.of("这份文件与盖章的原文不符，请不要据此办事。", "This is not what was sealed. Do not act on it.");
            case REVOKED -> Text.of("这封决定书是真的，但已经撤销。", "This letter is genuine, but has been revoked.");
            case UNKNOWN ->
                Text.of(
                        "没有这封决定书。可能抄错一位，也可能是伪造。",
                        "There is no such letter. A character may be mistyped, or it may be forged.");
        };
    }

    static Check issuer(boolean passed, Letter letter) {
        String zh = letter.authority().in(Language.ZH);
        String en = letter.authority().in(Language.EN);
        return passed
                ? new Check(
                        Question.ISSUER,
                        true,
                        Text.of("确是" + zh + "签发", "Issued by " + en),
                        Text.of(
                                day(letter.confirmed(), Language.ZH) + "用该单位的密钥签章，公钥公开可查。",
                                "Sealed on " + day(letter.confirmed(), Language.EN)
                                        + " with its key, whose public half is published."))
                : new Check(
                        Question.ISSUER,
                        false,
                        Text.of("签章对不上", "The seal does not fit"),
                        Text.of(
                                "这个签章不是" + zh + "为这封决定书盖的。",
                                "This is not the seal that " + en + " put under this letter."));
    }

    static Check content(boolean passed) {
        return passed
                ? new Check(
                        Question.CONTENT,
                        true,
                        Text.of("内容一字未改", "Not a character changed"),
                        Text.of(
                                "与签发时的原文逐字相同，改动任何一个标点都会验不过。",
                                "It is the sealed text, character by character; changing a comma would fail this check."))
                : new Check(
                        Question.CONTENT,
                        false,
                        Text.of("内容被改过", "The content was changed"),
                        Text.of("与签发时的原文不同。", "It differs from the text that was sealed."));
    }

    static Check standing(UnderSeal sealed, Instant now) {
        Instant revoked = sealed.revokedAt();
        if (revoked == null) {
            return new Check(
                    Question.STANDING,
                    true,
                    Text.of("签发后没有被撤销", "Not revoked since"),
                    Text.of(
                            "查询于" + moment(now, Language.ZH) + "，北京时间。",
                            "As of " + moment(now, Language.EN) + ", Beijing time."));
        }
        Text reason = sealed.revocation() == null ? Text.zh("") : sealed.revocation();
        return new Check(
                Question.STANDING,
                false,
                Text.of("已经撤销", "Revoked"),
                Text.of(
                        day(revoked, Language.ZH) + "撤销。理由：" + reason.in(Language.ZH),
                        "Revoked on " + day(revoked, Language.EN) + ". Reason: " + reason.in(Language.EN)));
    }

    static Check record(Optional<Histories.Entry> entry) {
        return entry.map(found -> new Check(
                        Question.RECORD,
                        true,
                        Text.of("签发记录在案", "Its sealing is on record"),
                        Text.of("事件日志里有这次签章的记录，内容一致。", "The event log holds the sealing, and says the same.")))
                .orElseGet(() -> new Check(
                        Question.RECORD,
                        false,
                        Text.of("日志里没有相同的记录", "Not on record"),
                        Text.of("事件日志里没有与此一致的签章记录。", "The event log holds no sealing that says the same.")));
    }

    static String day(Instant moment, Language language) {
        return (language == Language.ZH ? DAY_ZH : DAY_EN).format(moment.atZone(ZONE));
    }

    private static String moment(Instant moment, Language language) {
        return day(moment, language) + (language == Language.ZH ? " " : ", ") + TIME.format(moment.atZone(ZONE));
    }
}
