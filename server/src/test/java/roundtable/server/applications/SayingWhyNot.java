package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import roundtable.commands.Named;
import roundtable.commands.applications.ApplicationRefusal;
import roundtable.commands.applications.ApplicationRefusal.AmountAboveCeiling;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.IndustryNotCalledFor;
import roundtable.commands.calls.CallRefusal;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.server.documents.DocumentRefusal;
import roundtable.server.documents.DocumentRefusal.DocumentOfTheWrongKind;
import roundtable.server.http.Sentences;

class SayingWhyNot {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Sentences sentences = new Sentences();

    static Stream<Class<?>> refusals() {
        return Stream.of(CallRefusal.class, ApplicationRefusal.class, DraftRefusal.class, DocumentRefusal.class)
                .flatMap(feature -> Arrays.stream(feature.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_a_sentence_in_both_languages(Class<?> refusal) {
        String code = refusal.getAnnotation(Named.class).value();
        for (Language language : Language.values()) {
            assertThat(sentences.keys(language)).contains(code);
        }
    }

    @Test
    void moments_are_said_in_the_zone_in_which_they_bind() {
        DeadlinePassed late = new DeadlinePassed(
                Instant.parse("2026-06-30T10:00:00Z"), SHANGHAI, Instant.parse("2026-06-30T10:00:01.250Z"));
        assertThat(sentences.of(late, Language.ZH))
                .isEqualTo(
                        "已过截止时间：截止于 2026 年 6 月 30 日 18:00（北京时间），" + "服务器收到的时间是 2026 年 6 月 30 日 18:00:01（北京时间）。逾期不予接收。");
        assertThat(sentences.of(late, Language.EN))
                .isEqualTo(
                        "Too late: the deadline was 30 June 2026, 18:00 (Beijing time), and the server received this on "
                                + "30 June 2026, 18:00:01 (Beijing time). Late applications are not taken.");
    }

    @Test
    void money_industries_and_lists_are_said_as_people_say_them() {
        assertThat(sentences.of(
                        new AmountAboveCeiling(Money.parse("CNY 3000000"), Money.parse("CNY 3000000.01")), Language.EN))
                .isEqualTo("The amount requested, ¥3,000,000.01, is above the ceiling of ¥3,000,000.");
        assertThat(sentences.of(new IndustryNotCalledFor(Industry.HYDROGEN), Language.ZH))
                .isEqualTo("这份公告不面向“氢能”领域。");
        assertThat(sentences.of(
                        new DocumentOfTheWrongKind("a.txt", "text/plain", List.of("application/pdf", "image/png")),
                        Language.ZH))
                .isEqualTo("“a.txt”的内容是 text/plain，这一项只收：application/pdf、image/png。");
    }
}
