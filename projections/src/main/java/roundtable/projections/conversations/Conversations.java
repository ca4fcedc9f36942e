package roundtable.projections.conversations;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.personOrNull;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.calls.CallId;
import roundtable.commands.conversations.Arrangement;
import roundtable.commands.conversations.ConversationId;
import roundtable.commands.conversations.Enclosure;
import roundtable.commands.conversations.MeetingId;
import roundtable.commands.conversations.MessageId;
import roundtable.commands.conversations.Side;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.PersonId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.applications.CallBrief;
import roundtable.projections.conversations.ConversationPage.EnclosureLine;
import roundtable.projections.conversations.ConversationPage.MeetingLine;
import roundtable.projections.conversations.ConversationPage.MeetingState;
import roundtable.projections.conversations.ConversationPage.MessageLine;
import roundtable.projections.people.Viewer;

/**
 * Reads conversations, for the two sides of the table alone: the applicant's founders, and the officers of the call's
 * authority once the application is handed in or they are invited. Experts, panellists and auditors do not sit there.
 */
@Component
public class Conversations {

    private static final String SELECT = """
            select a.id, a.call, a.company, a.state, a.number, a.title, a.started_at, a.submitted_at,
                   coalesce(a.withdrawn_at, a.concluded_at, a.screened_at, a.resubmitted_at, a.returned_at,
                            a.submitted_at, a.started_at) as since,
                   a.state in ('DECLINED', 'WITHDRAWN') or a.decision is not null as over,
                   o.name as company_name, c.number as call_number, c.title as call_title, c.authority, c.closes, c.zone,
                   h.name as authority_name,
                   v.id as conversation, v.opened_at, v.opened_by, coalesce(v.version, -1) as version
            from application a
            join call c on c.id = a.call
            left join conversation v on v.application = a.id
            left join organisation o on o.id = a.company
            left join organisation h on h.id = c.authority
            where a.id = ?
            """;

    private static final String WAITING = """
            select a.id, a.number, a.title, o.name as company_name, c.title as call_title,
                   w.unread, w.latest, w.mentioned, w.offered and not a.over as to_agree
            from (
                select v.application, v.company, v.call,
                       count(m.id) as unread, max(m.posted_at) as latest,
                       coalesce(bool_or(m.mentions @> to_jsonb(?::text)), false) as mentioned,
                       exists (select from conversation_meeting g
                               where g.conversation = v.id and g.state = 'PROPOSED'
                                 and g.side <> case when v.company = any(?) then 'APPLICANT' else 'AUTHORITY' end
                                 and (select max(t::timestamptz) from jsonb_array_elements_text(g.arrangement -> 'times') t)
                                     > ?) as offered
                from conversation v
                left join unnest(?::uuid[], ?::bigint[]) as seen(conversation, version) on seen.conversation = v.id
                left join lateral (select max(version) as version from conversation_message
                                   where conversation = v.id and posted_by = ?) own on true
                left join conversation_message m on m.conversation = v.id
                     and m.version > greatest(seen.version, own.version, -1) and m.posted_by <> ? and m.withdrawn_at is null
                where v.company = any(?) or v.authority = any(?)
                group by v.id, v.application, v.company, v.call
            ) w
            join (select *, state in ('DECLINED', 'WITHDRAWN') or decision is not null as over from application) a
                on a.id = w.application
            join call c on c.id = w.call
            left join organisation o on o.id = w.company
            where w.unread > 0 or (w.offered and not a.over)
            order by w.latest desc nulls last, a.id
            limit 200
            """;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Conversations(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A table at which something waits for the viewer.
     *
     * @param number of the application; null before it is handed in
     * @param title null before it is handed in, and once erased
     * @param unread messages of others since the viewer last read
     * @param mentioned whether one of them mentions the viewer
     * @param meetingToAgree whether the other side has offered times to meet
     * @param latest when the last of the unread was posted; null where there is none
     */
    public record Line(
            ApplicationId application,
            @Nullable String number,
            @Nullable Text title,
            Text callTitle,
            @Nullable Text companyName,
            int unread,
            boolean mentioned,
            boolean meetingToAgree,
            @Nullable Instant latest) {}

    /** Whose conversation it is. */
    public record Parties(ApplicationId application, OrganisationId company, OrganisationId authority) {

        public boolean include(Viewer viewer) {
            return viewer.is(Role.FOUNDER, company) || viewer.is(Role.OFFICER, authority);
        }
    }

    /** The table of an application; also where nobody has sat down yet, for those who may. */
    public Optional<ConversationPage> page(ApplicationId application, Viewer viewer) {
        return jdbc.sql(SELECT).param(application.value()).query((row, _) -> page(row, viewer)).list().stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Where something waits for this viewer, the latest first. Whoever answers has read what was said before.
     *
     * @param seen up to which version they have read each conversation
     */
    public List<Line> waiting(Viewer viewer, Map<ConversationId, Long> seen, Instant now) {
        PersonId person = viewer.person();
        if (person == null) {
            return List.of();
        }
        UUID[] companies = viewer.organisationsAs(Role.FOUNDER);
        List<Map.Entry<ConversationId, Long>> marks = List.copyOf(seen.entrySet());
        return jdbc.sql(WAITING)
                .params(
                        person.toString(),
                        companies,
                        now.atOffset(ZoneOffset.UTC),
                        marks.stream().map(mark -> mark.getKey().value()).toArray(UUID[]::new),
                        marks.stream().map(Map.Entry::getValue).toArray(Long[]::new),
                        person.value(),
                        person.value(),
                        companies,
                        viewer.organisationsAs(Role.OFFICER))
                .query((row, _) -> line(row))
                .list();
    }

    /** Whose it is, whoever asks. */
    public Optional<Parties> parties(ConversationId conversation) {
        return jdbc.sql("select application, company, authority from conversation where id = ?")
                .param(conversation.value())
                .query((row, _) -> new Parties(
                        new ApplicationId(uuid(row, "application")),
                        new OrganisationId(uuid(row, "company")),
                        new OrganisationId(uuid(row, "authority"))))
                .optional();
    }

    private @Nullable ConversationPage page(ResultSet row, Viewer viewer) throws SQLException {
        OrganisationId company = new OrganisationId(uuid(row, "company"));
        OrganisationId authority = new OrganisationId(uuid(row, "authority"));
        Instant submitted = instantOrNull(row, "submitted_at");
        UUID conversation = row.getObject("conversation", UUID.class);
        boolean applicant = viewer.is(Role.FOUNDER, company);
        boolean officer = viewer.is(Role.OFFICER, authority) && (submitted != null || conversation != null);
        if (!applicant && !officer) {
            return null;
        }
        return new ConversationPage(
                new ApplicationId(uuid(row, "id")),
                new CallBrief(
                        new CallId(uuid(row, "call")),
                        row.getString("call_number"),
                        json.read(row.getString("call_title"), Text.class),
                        authority,
                        json.readOrNull(row.getString("authority_name"), Text.class),
                        instant(row, "closes"),
                        ZoneId.of(row.getString("zone"))),
                company,
                json.readOrNull(row.getString("company_name"), Text.class),
                applicant ? Side.APPLICANT : Side.AUTHORITY,
                State.valueOf(row.getString("state")),
                row.getString("number"),
                title(row),
                instant(row, "started_at"),
                submitted,
                instant(row, "since"),
                instantOrNull(row, "opened_at"),
                personOrNull(row, "opened_by"),
                row.getBoolean("over"),
                conversation == null ? List.of() : messages(conversation),
                conversation == null ? List.of() : meetings(conversation),
                row.getLong("version"));
    }

    private List<MessageLine> messages(UUID conversation) {
        return jdbc.sql("select * from conversation_message where conversation = ? order by version")
                .param(conversation)
                .query((row, _) -> message(row))
                .list();
    }

    private MessageLine message(ResultSet row) throws SQLException {
        Personal<String> words = json.readPersonal(row.getString("words"), String.class);
        return new MessageLine(
                new MessageId(uuid(row, "id")),
                Side.valueOf(row.getString("side")),
                words == null ? null : words.value(),
                List.of(json.read(row.getString("mentions"), PersonId[].class)),
                Arrays.stream(json.read(row.getString("enclosures"), Enclosure[].class))
                        .map(each -> new EnclosureLine(
                                each.sha256(), each.mediaType(), each.name().value(), each.size()))
                        .toList(),
                instant(row, "posted_at"),
                new PersonId(uuid(row, "posted_by")),
                instant(row, "changeable_until"),
                instantOrNull(row, "corrected_at"),
                instantOrNull(row, "withdrawn_at"),
                row.getLong("version"));
    }

    private List<MeetingLine> meetings(UUID conversation) {
        return jdbc.sql("select * from conversation_meeting where conversation = ? order by changed_at, id")
                .param(conversation)
                .query((row, _) -> meeting(row))
                .list();
    }

    private MeetingLine meeting(ResultSet row) throws SQLException {
        Arrangement arrangement = json.read(row.getString("arrangement"), Arrangement.class);
        return new MeetingLine(
                new MeetingId(uuid(row, "id")),
                MeetingState.valueOf(row.getString("state")),
                Side.valueOf(row.getString("side")),
                arrangement.times(),
                arrangement.zone(),
                arrangement.minutes(),
                arrangement.place().value(),
                instantOrNull(row, "agreed"),
                row.getInt("sequence"),
                instant(row, "changed_at"),
                new PersonId(uuid(row, "changed_by")));
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                new ApplicationId(uuid(row, "id")),
                row.getString("number"),
                title(row),
                json.read(row.getString("call_title"), Text.class),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getInt("unread"),
                row.getBoolean("mentioned"),
                row.getBoolean("to_agree"),
                instantOrNull(row, "latest"));
    }

    private @Nullable Text title(ResultSet row) throws SQLException {
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        return title == null ? null : title.value();
    }
}
