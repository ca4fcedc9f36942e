package roundtable.server.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import roundtable.commands.Actor;
import roundtable.commands.organisations.OrganisationCommand.DepositDocument;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.rooms.AccessId;
import roundtable.commands.rooms.Download;
import roundtable.commands.rooms.FolderId;
import roundtable.commands.rooms.Guest;
import roundtable.commands.rooms.QuestionId;
import roundtable.commands.rooms.RoomCommand.AcceptNda;
import roundtable.commands.rooms.RoomCommand.AddFolder;
import roundtable.commands.rooms.RoomCommand.AnswerQuestion;
import roundtable.commands.rooms.RoomCommand.AskQuestion;
import roundtable.commands.rooms.RoomCommand.GrantAccess;
import roundtable.commands.rooms.RoomCommand.LockItem;
import roundtable.commands.rooms.RoomCommand.OpenRoom;
import roundtable.commands.rooms.RoomCommand.PlaceDocument;
import roundtable.commands.rooms.RoomCommand.PublishQuestion;
import roundtable.commands.rooms.RoomId;
import roundtable.commands.rooms.RoomItemId;
import roundtable.commands.text.Text;
import roundtable.server.demo.Cast.Firm;
import roundtable.server.demo.Cast.Players;
import roundtable.server.documents.Documents;
import roundtable.server.people.People;
import roundtable.server.rooms.NdaTexts;
import roundtable.server.rooms.RoomViews;
import roundtable.server.rooms.RoomViews.Kind;
import roundtable.server.rooms.Visit;

/** What the first company shows in confidence: to a firm that has looked closely, and to one that has not signed yet. */
@Component
@Profile("!production")
class Confiding {

    private static final String PDF = "application/pdf";

    /** Has accepted the text, and looked. */
    private static final int LOOKING = 3;

    /** The one with an account of its own: it stands before the text. */
    private static final int INVITED = 0;

    /** A document: its folder, kind in the vault, title, form of download, and its pages. */
    private record Paper(Text folder, String kind, String title, Download download, List<List<String>> pages) {}

    private static final Text COMPANY = Text.of("01 公司", "01 Company");
    private static final Text FINANCE = Text.of("02 财务", "02 Finance");
    private static final Text CONTRACTS = Text.of("03 合同", "03 Contracts");

    private static final List<Paper> PAPERS = List.of(
            new Paper(
                    COMPANY,
                    "articles",
                    "公司章程",
                    Download.ORIGINAL,
                    List.of(
                            List.of("公司章程", "第一章  总则", "第一条  公司名称：衡析生物科技有限公司。", "第二条  公司住所：苏州市工业园区。"),
                            List.of("第二章  股东", "第七条  沈知微  58.0%", "第八条  员工持股平台  22.0%", "第九条  天使投资人  20.0%"))),
            new Paper(
                    FINANCE,
                    "financial-statements",
                    "2025 年度利润表",
                    Download.MARKED,
                    List.of(
                            List.of(
                                    "利润表",
                                    "2025 年度    单位：人民币元",
                                    "一、营业收入        38,604,217.35",
                                    "其中：检测芯片      27,918,540.00"),
                            List.of(
                                    "二、营业成本        14,977,312.08",
                                    "研发费用            7,025,967.56",
                                    "销售费用            5,211,460.12"),
                            List.of("三、营业利润        6,582,544.19", "四、净利润          6,119,802.67"))),
            new Paper(
                    FINANCE,
                    "credit-report",
                    "收入按医院明细",
                    Download.NONE,
                    List.of(
                            List.of("收入按医院明细", "市立医院    9,204,000.00", "第一医院    7,118,500.00", "中心医院    5,960,200.00"),
                            List.of("续签情况", "三家均为一年一签，次年二月续签。"))),
            new Paper(
                    CONTRACTS,
                    "cooperation-agreement",
                    "三甲医院试用协议",
                    Download.NONE,
                    List.of(
                            List.of("三甲医院试用协议", "甲方：市立医院", "乙方：衡析生物", "第一条  试用芯片 2,000 片，期限十二个月。"),
                            List.of("第四条  数据归甲方所有，乙方仅可用于改进产品。"))));

    /** How one firm has turned the pages: paper, page, seconds until the next. */
    private static final int[][] LOOKS = {
        {0, 1, 40}, {0, 2, 95}, {1, 1, 210}, {1, 2, 260}, {1, 3, 75}, {1, 2, 120}, {2, 1, 180}, {2, 2, 35}, {1, 1, 20}
    };

    private final Telling telling;
    private final Documents documents;
    private final People people;
    private final NdaTexts ndaTexts;
    private final RoomViews views;

    Confiding(Telling telling, Documents documents, People people, NdaTexts ndaTexts, RoomViews views) {
        this.telling = telling;
        this.documents = documents;
        this.people = people;
        this.ndaTexts = ndaTexts;
        this.views = views;
    }

    private record Placed(RoomItemId item, String sha256) {}

    void confide(Players players, Instant now) {
        Actor founder = players.founders().getFirst();
        RoomId room = new RoomId(Telling.id("room/0"));
        Instant opened = now.minus(Duration.ofDays(12));
        telling.tell(
                new OpenRoom(room, Market.deal(0), Text.of("A 轮资料室", "Series A room"), ndaTexts.ofTheHouse()),
                founder,
                opened);
        List<Placed> placed = fill(room, founder, opened);
        Firm looking = players.firms().get(LOOKING);
        letIn(room, looking, founder, opened.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(20)));
        lock(room, placed.get(2), looking, founder, opened.plus(Duration.ofDays(1)));
        lock(room, placed.get(3), looking, founder, opened.plus(Duration.ofDays(1)));
        Guest guest = guest(looking);
        telling.tell(new AcceptNda(room, looking.id(), 1, guest), looking.actor(), opened.plus(Duration.ofDays(2)));
        look(room, looking, placed, now.minus(Duration.ofDays(3)));
        ask(room, looking, guest, founder, now);
        letIn(
                room,
                players.firms().get(INVITED),
                founder,
                now.minus(Duration.ofDays(2)).plus(Duration.ofHours(2)),
                now.plus(Duration.ofDays(28)));
        askMore(room, looking, guest, now);
    }

    private List<Placed> fill(RoomId room, Actor founder, Instant opened) {
        OrganisationId company = Objects.requireNonNull(founder.organisation());
        Map<Text, FolderId> folders = new LinkedHashMap<>();
        for (Text name : List.of(COMPANY, FINANCE, CONTRACTS)) {
            FolderId folder = new FolderId(Telling.id("room/0/" + name.zh()));
            telling.tell(new AddFolder(room, folder, name), founder, opened.plus(Duration.ofMinutes(5)));
            folders.put(name, folder);
        }
        List<Placed> placed = new ArrayList<>();
        try (Typeset typeset = new Typeset()) {
            for (Paper paper : PAPERS) {
                VaultDocumentId source = new VaultDocumentId(Telling.id("vault/0/" + paper.title()));
                Documents.Kept kept = documents.keep(
                        company,
                        new ByteArrayInputStream(typeset.pdf(paper.pages())),
                        paper.title() + ".pdf",
                        List.of(PDF));
                telling.tell(
                        new DepositDocument(
                                company,
                                source,
                                paper.kind(),
                                kept.sha256(),
                                kept.mediaType(),
                                paper.title() + ".pdf",
                                kept.size(),
                                null,
                                null,
                                null,
                                null),
                        founder,
                        opened.minus(Duration.ofDays(3)));
                RoomItemId item = new RoomItemId(Telling.id("room/0/" + paper.title()));
                telling.tell(
                        new PlaceDocument(
                                room,
                                item,
                                Objects.requireNonNull(folders.get(paper.folder())),
                                source,
                                paper.title(),
                                paper.download()),
                        founder,
                        opened.plus(Duration.ofMinutes(20)));
                placed.add(new Placed(item, kept.sha256()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return placed;
    }

    private void letIn(RoomId room, Firm firm, Actor founder, Instant at, Instant until) {
        telling.tell(new GrantAccess(room, access(firm), firm.id(), null, until, firm.verified()), founder, at);
    }

    private void lock(RoomId room, Placed paper, Firm firm, Actor founder, Instant at) {
        telling.tell(new LockItem(room, paper.item(), List.of(access(firm))), founder, at);
    }

    private static AccessId access(Firm firm) {
        return new AccessId(Telling.id("room/0/access/" + firm.id()));
    }

    private Guest guest(Firm firm) {
        People.Person person = people.find(firm.actor().person()).orElseThrow();
        return new Guest(person.name(), person.mail());
    }

    private void look(RoomId room, Firm firm, List<Placed> placed, Instant from) {
        UUID session = Telling.id("room/0/session");
        Visit visit = new Visit(room, firm.actor().person(), firm.id(), session);
        Instant at = from;
        for (int[] look : LOOKS) {
            Placed paper = placed.get(look[0]);
            views.note(visit, paper.item(), paper.sha256(), look[1], Kind.PAGE, at);
            at = at.plusSeconds(look[2]);
        }
        Placed statement = placed.get(1);
        views.note(visit, statement.item(), statement.sha256(), null, Kind.FILE, at);
    }

    private void ask(RoomId room, Firm firm, Guest guest, Actor founder, Instant now) {
        QuestionId margin = new QuestionId(Telling.id("room/0/margin"));
        String answer = "芯片毛利 66%，服务 49%；耗材占收入 72%，见《2025 年度利润表》。";
        telling.tell(
                new AskQuestion(room, margin, firm.id(), null, "2025 年毛利率 61%，耗材占多少？", guest),
                firm.actor(),
                now.minus(Duration.ofDays(3)).plus(Duration.ofHours(1)));
        telling.tell(new AnswerQuestion(room, margin, answer), founder, now.minus(Duration.ofDays(2)));
        telling.tell(
                new PublishQuestion(
                        room,
                        margin,
                        Text.of("2025 年的毛利率里，耗材占多少？", "How much of the 2025 gross margin is consumables?"),
                        Text.of(
                                answer,
                                "Chips 66%, services 49%; consumables are 72% of revenue: see the 2025 profit and loss"
                                        + " statement.")),
                founder,
                now.minus(Duration.ofDays(2)).plus(Duration.ofMinutes(4)));
    }

    private void askMore(RoomId room, Firm firm, Guest guest, Instant now) {
        QuestionId renewal = new QuestionId(Telling.id("room/0/renewal"));
        telling.tell(
                new AskQuestion(room, renewal, firm.id(), null, "三家医院续签的条件是什么，价格是否锁定？", guest),
                firm.actor(),
                now.minus(Duration.ofHours(7)));
    }
}
