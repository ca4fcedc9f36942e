package roundtable.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.awards.AwardCommand.AcceptAward;
import roundtable.commands.awards.AwardCommand.DeclineAward;
import roundtable.commands.awards.AwardId;
import roundtable.commands.decisions.DecisionCommand.ConfirmDecision;
import roundtable.commands.decisions.DecisionCommand.PrepareDecision;
import roundtable.commands.decisions.DecisionCommand.RatifyDecision;
import roundtable.commands.decisions.DecisionCommand.RevokeDecision;
import roundtable.commands.decisions.DecisionEvent.DecisionSealed;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.text.Text;
import roundtable.server.demo.Cast.Players;
import roundtable.server.demo.Fate.Reached;

/** How the panel decides, the seal is set, and the companies answer. */
@Component
@Profile("!production")
class Deciding {

    private static final String READER = "awards";
    private static final Text AWARDED = Text.of(
            "专家意见一致认为核心环节有新意，验证可信，第一批客户明确。同意支持；请在中期检查时补充长期运行数据。",
            "The experts agree that the core is new, its verification credible and its first customers known. Supported; add long-run data at the midterm check.");
    private static final Text NOT_AWARDED = Text.of(
            "方向有价值，但批量之前还缺一步验证，客户意向不足以支撑预算。欢迎完成第三方检测后再申请。",
            "The direction is worthwhile, but one verification step before volume is missing and the customers' interest does not carry the budget. Apply again after third-party tests.");
    private static final Text REVOKED = Text.of(
            "经核实，同一内容已由其他渠道资助，按承诺书撤销本决定。",
            "The same work was found to be funded elsewhere; this decision is revoked as declared by the applicant.");
    private static final int SHARE_AT_LEAST = 3;

    private final Telling telling;

    Deciding(Telling telling) {
        this.telling = telling;
    }

    /** Decides in order of time, so that the numbers of decisions rise with it. */
    void decide(List<Entry> entries, Map<Round, Money> ceilings, Players players, Instant now) {
        Map<Year, Integer> numbers = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.fate().has(Reached.PREPARED)) {
                Instant at = entry.round().station(3, entry.number(), now);
                int number = numbers.merge(Year.of(at.atZone(Round.ZONE).getYear()), 1, Integer::sum);
                decide(
                        entry,
                        String.format(
                                Locale.ROOT, "JD-%d-%04d", at.atZone(Round.ZONE).getYear(), number),
                        Objects.requireNonNull(ceilings.get(entry.round())),
                        players,
                        now);
            }
        }
    }

    private void decide(Entry entry, String number, Money ceiling, Players players, Instant now) {
        boolean awarded = entry.fate() != Fate.NOT_AWARDED;
        Instant prepared = entry.round().station(3, entry.number(), now);
        Instant sealed = entry.round().station(4, entry.number(), now);
        telling.tell(
                new PrepareDecision(
                        entry.decision(),
                        entry.id(),
                        entry.round().panel(),
                        number,
                        awarded ? Outcome.AWARDED : Outcome.NOT_AWARDED,
                        awarded ? share(ceiling, entry.number()) : null,
                        awarded ? AWARDED : NOT_AWARDED),
                players.officer(),
                prepared);
        if (entry.fate().has(Reached.RATIFIED)) {
            telling.tell(new RatifyDecision(entry.decision()), players.panellist(), prepared.plus(Duration.ofHours(3)));
        }
        if (entry.fate().has(Reached.SEALED)) {
            telling.tell(new ConfirmDecision(entry.decision()), players.chair(), sealed);
        }
        if (entry.fate() == Fate.REVOKED) {
            telling.tell(
                    new RevokeDecision(entry.decision(), REVOKED), players.officer(), sealed.plus(Duration.ofDays(20)));
        }
    }

    /** Between three tenths and all of what one application may have. */
    private static Money share(Money ceiling, int number) {
        return ceiling.dividedBy(10, java.math.RoundingMode.DOWN).multipliedBy(SHARE_AT_LEAST + (number * 3L) % 8);
    }

    /** The companies' answers to what they are offered. */
    void answer(List<Entry> entries, Players players, Instant now) {
        for (Entry entry : entries) {
            boolean accepts = entry.fate() == Fate.ACCEPTED;
            if (!accepts && entry.fate() != Fate.AWARD_DECLINED && entry.fate() != Fate.OFFERED) {
                continue;
            }
            AwardId award = award(entry);
            telling.waitFor(READER, award, 0);
            Instant at = entry.round().station(4, entry.number(), now).plus(Duration.ofHours(7));
            if (accepts) {
                telling.tell(
                        new AcceptAward(award),
                        players.founders().get(entry.company().number()),
                        at);
            } else if (entry.fate() == Fate.AWARD_DECLINED) {
                telling.tell(
                        new DeclineAward(award, "同一内容已另有资金到位，名额请让给后面的项目。"),
                        players.founders().get(entry.company().number()),
                        at);
            }
        }
    }

    /** What the automation calls the award that follows this entry's seal. */
    AwardId award(Entry entry) {
        return new AwardId(Uuids.derived(telling.identifierOf(entry.decision(), DecisionSealed.class), "award"));
    }
}
