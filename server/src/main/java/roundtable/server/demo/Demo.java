package roundtable.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallCommand.CloseCall;
import roundtable.commands.calls.CallCommand.DraftCall;
import roundtable.commands.calls.CallCommand.OpenCall;
import roundtable.commands.calls.CallContent;
import roundtable.server.calls.CallTemplates;
import roundtable.server.calls.CallTemplates.Template;
import roundtable.server.calls.Numbers;
import roundtable.server.demo.Cast.Players;
import roundtable.server.installation.FirstAuthority;

/**
 * Demo data, told by commands with times of their own, on the first start of an empty installation. Everything in it is
 * invented. Never in production.
 */
@Component
@Order(2)
@Profile("!production")
@ConditionalOnProperty(name = "roundtable.demo", havingValue = "true")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final List<String> ACCOUNTS = List.of(
            "officer",
            "officer2",
            "founder",
            "colleague",
            "expert",
            "expert2",
            "panellist",
            "chair",
            "auditor",
            "investor",
            "partner");

    private final Telling telling;
    private final Cast cast;
    private final Applying applying;
    private final Talking talking;
    private final Judging judging;
    private final Deciding deciding;
    private final Climbing climbing;
    private final Market market;
    private final Following following;
    private final Confiding confiding;
    private final CallTemplates templates;
    private final Numbers numbers;
    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Path data;

    Demo(
            Telling telling,
            Cast cast,
            Applying applying,
            Talking talking,
            Judging judging,
            Deciding deciding,
            Climbing climbing,
            Market market,
            Following following,
            Confiding confiding,
            CallTemplates templates,
            Numbers numbers,
            JdbcClient jdbc,
            InstantSource clock,
            @Value("${roundtable.data}") Path data) {
        this.telling = telling;
        this.cast = cast;
        this.applying = applying;
        this.talking = talking;
        this.judging = judging;
        this.deciding = deciding;
        this.climbing = climbing;
        this.market = market;
        this.following = following;
        this.confiding = confiding;
        this.templates = templates;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.data = data;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        boolean begun = jdbc.sql("select exists (select from events)")
                .query(Boolean.class)
                .single();
        if (begun) {
            return;
        }
        Instant now = clock.instant();
        Players players = cast.assemble(now);
        climbing.raiseTheTiersAbove(template("competition"), players, now);
        Map<Round, CallContent> calls = calls(players, now);
        List<Entry> entries = Entry.all(players.companies());
        entries.forEach(entry -> applying.apply(
                entry, Objects.requireNonNull(calls.get(entry.round())).form(), players, now));
        for (Round round : Round.values()) {
            if (round.isOver()) {
                Instant closed = round.window(now).closes().at().plus(Duration.ofMinutes(1));
                telling.tell(new CloseCall(round.call()), players.officer(), closed);
            }
        }
        talking.talk(entries, players, now);
        judging.judge(entries, calls, players, now);
        deciding.decide(entries, ceilings(calls), players, now);
        deciding.answer(entries, players, now);
        climbing.climb(entries, template("competition"), players, now);
        market.trade(entries, players, now);
        following.follow(entries, players, now);
        confiding.confide(players, now);
        Files.writeString(data.resolve("demo-accounts.txt"), accounts());
        LOG.info(
                "the demo is told: {} companies, {} applications, in {} ms",
                players.companies().size(),
                entries.size(),
                Duration.between(now, clock.instant()).toMillis());
    }

    private Map<Round, CallContent> calls(Players players, Instant now) {
        Map<Round, CallContent> calls = new EnumMap<>(Round.class);
        for (Round round : Round.values()) {
            CallContent content = content(round, now);
            Instant opens = content.window().opens();
            telling.tell(
                    new DraftCall(round.call(), FirstAuthority.ID, content),
                    players.officer(),
                    opens.minus(Duration.ofDays(6)));
            telling.tell(new OpenCall(round.call()), players.officer(), opens.minus(Duration.ofHours(1)));
            calls.put(round, content);
        }
        return calls;
    }

    private CallContent content(Round round, Instant now) {
        Template template = template(round.template);
        return new CallContent(
                round.kind,
                numbers.nextCall(round.kind, round.window(now).opens(), Round.ZONE),
                round.title,
                template.summary(),
                template.description(),
                template.industries(),
                template.ceiling(),
                template.budget(),
                template.form(),
                template.rubric(),
                round.window(now),
                template.expertsPerApplication(),
                null,
                round.planned(template.procedure(), now),
                round == Round.LAST ? Climbing.firstStep() : null);
    }

    private Template template(String code) {
        return templates.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Round, Money> ceilings(Map<Round, CallContent> calls) {
        Map<Round, Money> ceilings = new EnumMap<>(Round.class);
        calls.forEach((round, content) -> ceilings.put(round, Objects.requireNonNull(content.ceiling())));
        return ceilings;
    }

    private static String accounts() {
        StringBuilder lines = new StringBuilder();
        ACCOUNTS.forEach(account -> lines.append(
                "%-9s %-35s %s%n".formatted(account, account + "@demo.roundtable.example", Cast.PASSWORD)));
        return lines.toString();
    }
}
