package roundtable.server.deals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import roundtable.commands.people.PersonId;
import roundtable.commands.text.Language;
import roundtable.projections.deals.DealPage;
import roundtable.server.deals.FoundDeals.Shown;
import roundtable.server.http.Sentences;
import roundtable.server.mail.Addressed;
import roundtable.server.mail.MailKind;
import roundtable.server.mail.MailSettings;
import roundtable.server.security.Tokens;

/**
 * Mails people the deals that they were told of in the page: of all that waits one mail, and at once at most one in a quarter of
 * an hour, however many deals fit. Each find is mailed once, however many nodes look.
 */
@Component
public class FindMails {

    private static final Duration BETWEEN = Duration.ofMinutes(15);

    /** So many people at one look; the rest at the next. */
    private static final int AT_ONCE = 200;

    private static final int MOST_DEALS = 20;
    private static final int MOST_SEARCHES = 3;
    private static final String TEMPLATE = "deals-found";
    private static final String PAGE = "/finds";

    private final Finds finds;
    private final FoundDeals deals;
    private final Addressed mail;
    private final MailSettings settings;
    private final Sentences sentences;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    FindMails(
            Finds finds,
            FoundDeals deals,
            Addressed mail,
            MailSettings settings,
            Sentences sentences,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.finds = finds;
        this.deals = deals;
        this.mail = mail;
        this.settings = settings;
        this.sentences = sentences;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Mails everybody who has something to be mailed. */
    public void mailDue(Instant now) {
        for (PersonId person : finds.toBeMailed(now.minus(BETWEEN), AT_ONCE)) {
            transaction.executeWithoutResult(_ -> mail(person, now));
        }
    }

    private void mail(PersonId person, Instant now) {
        String secret = secretOf(person);
        tell(person, secret, Telling.DAILY, now);
        if (isTurnOf(person, now)) {
            tell(person, secret, Telling.AT_ONCE, now);
        }
    }

    private String secretOf(PersonId person) {
        jdbc.sql("insert into deal_find_reader (person, secret) values (?, ?) on conflict do nothing")
                .params(person.value(), Tokens.random())
                .update();
        return jdbc.sql("select secret from deal_find_reader where person = ?")
                .param(person.value())
                .query(String.class)
                .single();
    }

    /** Whether the last mail is long enough ago; if so it counts as now. */
    private boolean isTurnOf(PersonId person, Instant now) {
        return jdbc.sql(
                                "update deal_find_reader r set mailed_at = :now where person = :person "
                                        + "and (mailed_at is null or mailed_at <= :recent) and exists ("
                                        + "select from deal_find f where f.person = r.person and telling = 'AT_ONCE' and f.mailed_at is null)")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("recent", now.minus(BETWEEN).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void tell(PersonId person, String secret, Telling telling, Instant now) {
        List<Shown> shown = deals.shown(person, finds.takeToMail(person, telling, now));
        if (shown.isEmpty()) {
            return;
        }
        mail.tellOfFinds(
                person,
                "deals-found/" + person + "/" + shown.getFirst().find().deal(),
                telling.byMail(),
                TEMPLATE,
                PAGE,
                "/api/v1/deal-finds/unsubscriptions/" + secret,
                language -> Map.of(
                        "lines", lines(shown, language),
                        "stop", mail.link("/unsubscribe/deals/" + secret, language)));
    }

    private String lines(List<Shown> shown, Language language) {
        List<String> lines = new ArrayList<>();
        for (Shown one : shown.subList(0, Math.min(MOST_DEALS, shown.size()))) {
            DealPage deal = one.deal();
            String company =
                    deal.companyName() == null ? "" : deal.companyName().in(language);
            lines.add(company + (language == Language.ZH ? "：" : ": ")
                    + deal.headline().in(language)
                    + "\n" + why(one.find(), language)
                    + "\n" + mail.link("/deals/" + deal.deal(), language));
        }
        if (shown.size() > MOST_DEALS) {
            lines.add(sentences.of("word.find.more", Map.of("count", shown.size() - MOST_DEALS), language));
        }
        return String.join("\n\n", lines);
    }

    private String why(Finds.Find find, Language language) {
        List<String> why = new ArrayList<>();
        if (!find.searches().isEmpty()) {
            String names = find.searches().stream()
                    .limit(MOST_SEARCHES)
                    .map(search -> sentences.of("word.find.search", Map.of("name", search.name()), language))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            why.add(sentences.of("word.find.searches", Map.of("names", names), language));
        }
        if (find.mandated()) {
            why.add(sentences.of("word.find.mandate", Map.of(), language));
        }
        return String.join(" ", why);
    }

    /** Ends these mails for whom this secret was written. */
    void end(String secret) {
        Optional<UUID> person = jdbc.sql("select person from deal_find_reader where secret = ?")
                .param(secret)
                .query(UUID.class)
                .optional();
        person.ifPresent(id -> settings.end(new PersonId(id), MailKind.DEALS));
    }
}
