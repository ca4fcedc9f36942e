package roundtable.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.deals.Investment;
import roundtable.commands.deals.RoundCommand.CircleSoftly;
import roundtable.commands.deals.RoundCommand.CloseRound;
import roundtable.commands.deals.RoundCommand.NameLead;
import roundtable.commands.deals.RoundCommand.OpenRound;
import roundtable.commands.deals.RoundId;
import roundtable.commands.deals.Terms;
import roundtable.commands.deals.Terms.Basis;
import roundtable.commands.deals.Terms.Instrument;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.pipeline.AcquaintanceCommand.NameAcquaintance;
import roundtable.commands.pipeline.AcquaintanceId;
import roundtable.commands.pipeline.Closeness;
import roundtable.commands.pipeline.NoteId;
import roundtable.commands.pipeline.PassReason;
import roundtable.commands.pipeline.PursuitCommand.AddNote;
import roundtable.commands.pipeline.PursuitCommand.AssignPursuit;
import roundtable.commands.pipeline.PursuitCommand.MovePursuit;
import roundtable.commands.pipeline.PursuitCommand.PassPursuit;
import roundtable.commands.pipeline.PursuitCommand.PlanTask;
import roundtable.commands.pipeline.PursuitCommand.StartPursuit;
import roundtable.commands.pipeline.PursuitId;
import roundtable.commands.pipeline.TaskId;
import roundtable.commands.text.Language;
import roundtable.server.demo.Cast.Firm;
import roundtable.server.demo.Cast.Players;
import roundtable.server.documents.Documents;

/** What firms do with the deals that they have found: they follow them, pass, and put money into rounds. */
@Component
@Profile("!production")
class Following {

    private static final int FIRST_ROUND = 0;
    private static final int INVESTORS_ROUND = 36;
    private static final int CLOSED_ROUND = 16;

    /** What of the closed round was asked for beside its award; the rest would have come without it. */
    private static final int BESIDE_THE_AWARD = 70;

    private final Telling telling;
    private final Deciding deciding;
    private final Documents documents;

    Following(Telling telling, Deciding deciding, Documents documents) {
        this.telling = telling;
        this.deciding = deciding;
        this.documents = documents;
    }

    /**
     * A deal on the first firm's board.
     *
     * @param days since when it stands in its stage
     * @param partner whether the second member looks after it
     * @param task what is to be done next, or null
     * @param inDays by when
     */
    private record Pursued(
            int company,
            String column,
            int days,
            boolean partner,
            @Nullable String note,
            @Nullable String task,
            int inDays) {}

    private static final List<Pursued> BOARD = List.of(
            new Pursued(4, "matched", 1, false, null, null, 0),
            new Pursued(8, "matched", 2, true, null, "读一遍公开材料", 3),
            new Pursued(12, "matched", 1, false, null, null, 0),
            new Pursued(48, "screened", 16, true, "客户集中度高，前两家占七成。", null, 0),
            new Pursued(40, "screened", 4, false, null, "出一页纸", 2),
            new Pursued(0, "met", 0, false, "盲测数据完整，想听量产计划。", "催一下约谈答复", 1),
            new Pursued(44, "met", 6, true, null, "约技术负责人视频", 4),
            new Pursued(INVESTORS_ROUND, "diligence", 0, false, "条款已收到，估值略高，团队稳。", "请律师看投资协议", 6),
            new Pursued(52, "committee", 2, true, "投决会五票需四票。", "投决会材料定稿", 5),
            new Pursued(CLOSED_ROUND, "invested", 0, false, "跟投到账，进入投后。", null, 0));

    /** A deal that the first firm has passed on. */
    private record Passed(int company, PassReason reason, String words) {}

    private static final List<Passed> PASSES =
            List.of(new Passed(24, PassReason.TOO_EARLY, "期待中试数据出来后再谈。"), new Passed(28, PassReason.TICKET, ""));

    void follow(List<Entry> entries, Players players, Instant now) {
        raise(players, now);
        close(entries, players, now);
        for (Pursued pursued : BOARD) {
            pursue(pursued, players, now);
        }
        Actor investor = players.firms().getFirst().actor();
        for (Passed passed : PASSES) {
            Instant at = now.minus(Duration.ofDays(9));
            PursuitId pursuit = start(passed.company(), players, at);
            telling.tell(
                    new PassPursuit(pursuit, passed.reason(), passed.words()), investor, at.plus(Duration.ofDays(2)));
        }
        know(players, now);
    }

    private PursuitId start(int company, Players players, Instant at) {
        Firm firm = players.firms().getFirst();
        PursuitId pursuit = new PursuitId(Telling.id("pursuit/0/" + company));
        telling.tell(new StartPursuit(pursuit, firm.id(), Market.deal(company), "matched"), firm.actor(), at);
        return pursuit;
    }

    private void pursue(Pursued pursued, Players players, Instant now) {
        Actor investor = players.firms().getFirst().actor();
        Actor owner = pursued.partner() ? players.partner() : investor;
        Instant moved = now.minus(Duration.ofDays(pursued.days())).minus(Duration.ofHours(1));
        boolean waits = pursued.column().equals("matched");
        PursuitId pursuit = start(pursued.company(), players, waits ? moved : moved.minus(Duration.ofHours(20)));
        telling.tell(new AssignPursuit(pursuit, owner.person()), investor, moved);
        if (!waits) {
            telling.tell(new MovePursuit(pursuit, pursued.column()), owner, moved);
        }
        if (pursued.note() != null) {
            NoteId note = new NoteId(Telling.id("note/" + pursued.company()));
            telling.tell(new AddNote(pursuit, note, pursued.note()), owner, moved.plus(Duration.ofMinutes(20)));
        }
        if (pursued.task() != null) {
            LocalDate due = today(now).plusDays(pursued.inDays());
            TaskId task = new TaskId(Telling.id("task/" + pursued.company()));
            telling.tell(
                    new PlanTask(pursuit, task, pursued.task(), due, owner.person()),
                    owner,
                    moved.plus(Duration.ofMinutes(30)));
        }
    }

    /** The first company's round has more in its soft circle than it wants; in the other the demo's own firm leads. */
    private void raise(Players players, Instant now) {
        Instant at = now.minus(Duration.ofHours(14));
        int wanted = players.companies().get(FIRST_ROUND).asked();
        RoundId first = open(FIRST_ROUND, players, now, at);
        circle(first, 3, FIRST_ROUND, wanted * 7 / 10, players, at.plus(Duration.ofHours(2)));
        circle(first, 6, FIRST_ROUND, wanted / 2, players, at.plus(Duration.ofHours(7)));
        lead(first, 3, FIRST_ROUND, players, at.plus(Duration.ofHours(8)));
        RoundId second = open(INVESTORS_ROUND, players, now, at);
        int half = players.companies().get(INVESTORS_ROUND).asked() / 2;
        circle(second, 0, INVESTORS_ROUND, half, players, at.plus(Duration.ofHours(3)));
        lead(second, 0, INVESTORS_ROUND, players, at.plus(Duration.ofHours(6)));
    }

    private RoundId open(int number, Players players, Instant now, Instant at) {
        Company company = players.companies().get(number);
        RoundId round = new RoundId(Telling.id("round/" + number));
        Money wanted = Cast.tenThousandYuan(company.asked());
        Terms terms = new Terms(
                wanted,
                Cast.tenThousandYuan(company.asked() * 6 / 5),
                Cast.tenThousandYuan(company.valuation()),
                Basis.PRE_MONEY,
                Instrument.EQUITY,
                Cast.tenThousandYuan(Math.max(1, company.asked() / 10)),
                today(now).plusDays(40));
        telling.tell(
                new OpenRound(round, Market.deal(number), terms),
                players.founders().get(number),
                at);
        return round;
    }

    private void circle(RoundId round, int firm, int company, int amount, Players players, Instant at) {
        Firm investor = players.firms().get(firm);
        telling.tell(
                new CircleSoftly(
                        round, investor.id(), Market.introduction(firm, company), Cast.tenThousandYuan(amount)),
                investor.actor(),
                at);
    }

    private void lead(RoundId round, int firm, int company, Players players, Instant at) {
        telling.tell(
                new NameLead(round, players.firms().get(firm).id()),
                players.founders().get(company),
                at);
    }

    /** A round whose money is in, beside the award that its company has accepted. */
    private void close(List<Entry> entries, Players players, Instant now) {
        Company company = players.companies().get(CLOSED_ROUND);
        Actor founder = players.founders().get(CLOSED_ROUND);
        Instant at = now.minus(Duration.ofHours(13));
        Entry awarded = entries.stream()
                .filter(entry -> entry.company().equals(company) && entry.fate() == Fate.ACCEPTED)
                .findFirst()
                .orElseThrow();
        RoundId round = open(CLOSED_ROUND, players, now, at);
        int most = company.asked() * 3 / 5;
        int rest = company.asked() - most;
        circle(round, 1, CLOSED_ROUND, most, players, at.plus(Duration.ofHours(1)));
        circle(round, 0, CLOSED_ROUND, rest, players, at.plus(Duration.ofHours(2)));
        lead(round, 1, CLOSED_ROUND, players, at.plus(Duration.ofHours(3)));
        VaultDocumentId evidence = deposit(company, founder, at.plus(Duration.ofHours(9)));
        telling.tell(
                new CloseRound(
                        round,
                        List.of(
                                new Investment(players.firms().get(1).id(), Cast.tenThousandYuan(most)),
                                new Investment(players.firms().get(0).id(), Cast.tenThousandYuan(rest))),
                        today(now),
                        evidence,
                        deciding.award(awarded),
                        Cast.tenThousandYuan(BESIDE_THE_AWARD)),
                founder,
                at.plus(Duration.ofHours(10)));
    }

    private VaultDocumentId deposit(Company company, Actor founder, Instant at) {
        String name = "交割文件.pdf";
        byte[] bytes = Sheet.of(List.of(
                "Closing papers: " + company.name().in(Language.EN),
                "Share register, capital contribution certificate and bank receipts. Invented, as all of the demo."));
        try {
            Documents.Kept kept =
                    documents.keep(company.id(), new ByteArrayInputStream(bytes), name, List.of("application/pdf"));
            VaultDocumentId document = new VaultDocumentId(Telling.id("closing/" + company.number()));
            telling.tell(
                    new DepositDocument(
                            company.id(),
                            document,
                            "closing-papers",
                            kept.sha256(),
                            kept.mediaType(),
                            name,
                            kept.size(),
                            null,
                            null,
                            null,
                            null),
                    founder,
                    at);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void know(Players players, Instant now) {
        Firm firm = players.firms().getFirst();
        Instant at = now.minus(Duration.ofDays(4));
        name(firm, firm.actor(), players.companies().get(FIRST_ROUND), Closeness.CLOSE, "与创始人是研究生同学", at);
        name(firm, players.partner(), players.companies().get(FIRST_ROUND), Closeness.MET, "去年在行业会上见过", at);
        name(firm, players.partner(), players.companies().get(52), Closeness.WORKED_TOGETHER, "与总工共事三年", at);
    }

    private void name(Firm firm, Actor member, Company company, Closeness closeness, String words, Instant at) {
        telling.tell(
                new NameAcquaintance(
                        new AcquaintanceId(Telling.id("acquaintance/" + member.person() + "/" + company.number())),
                        firm.id(),
                        company.id(),
                        closeness,
                        words),
                member,
                at);
    }

    private static LocalDate today(Instant now) {
        return now.atZone(Round.ZONE).toLocalDate();
    }
}
