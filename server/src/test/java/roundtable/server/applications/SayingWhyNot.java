package roundtable.server.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import roundtable.commands.Named;
import roundtable.commands.Refusal;
import roundtable.commands.applications.ApplicationRefusal.AmountAboveCeiling;
import roundtable.commands.applications.ApplicationRefusal.DeadlinePassed;
import roundtable.commands.applications.ApplicationRefusal.IndustryNotCalledFor;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Language;
import roundtable.server.documents.DocumentRefusal.DocumentOfTheWrongKind;
import roundtable.server.http.Sentences;

class SayingWhyNot {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Sentences sentences = new Sentences();

    /** Whose refusals the server says. */
    private static final List<String> SPEAKING =
            List.of("roundtable.server", "roundtable.eventlog", "roundtable.search", "roundtable.commands");

    static Stream<Class<?>> refusals() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider all = new ClassPathScanningCandidateComponentProvider(false);
        all.addIncludeFilter(new AssignableTypeFilter(Refusal.class));
        List<Class<?>> found = new ArrayList<>();
        for (String speaking : SPEAKING) {
            for (BeanDefinition one : all.findCandidateComponents(speaking)) {
                found.add(Class.forName(Objects.requireNonNull(one.getBeanClassName())));
            }
        }
        assertThat(found).hasSizeGreaterThan(50);
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void every_refusal_has_a_sentence_in_both_languages(Class<?> refusal) {
        String code = refusal.getAnnotation(Named.class).value();
        for (Language language : Language.values()) {
            assertThat(sentences.keys(language)).contains(code);
        }
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void no_fact_of_a_refusal_hides_its_code(Class<?> refusal) {
        assertThat(refusal.getRecordComponents())
                .extracting(RecordComponent::getName)
                .doesNotContain("code");
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
