package roundtable.projections.applications;

import static roundtable.projections.Columns.instant;
import static roundtable.projections.Columns.instantOrNull;
import static roundtable.projections.Columns.money;
import static roundtable.projections.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.applications.ApplicationId;
import roundtable.commands.people.Personal;
import roundtable.commands.people.Role;
import roundtable.commands.text.Text;
import roundtable.projections.RowJson;
import roundtable.projections.applications.ApplicationPage.State;
import roundtable.projections.people.Viewer;

/**
 * What an officer should compare before they screen: other applications to the same authority that share a title, a paper or
 * the person who handed them in, each with what is known of it. It says what is the same and judges nothing: companies of a
 * consortium write the same title rightly.
 */
@Component
public class Resemblances {

    /** More than anybody compares. */
    public static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final RowJson json;

    public Resemblances(JdbcClient jdbc, RowJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What is the same. */
    public enum Reason {
        /** The same company's project of this title holds an award. */
        FUNDED_ALREADY,
        /** The same company handed this title in elsewhere. */
        SAME_PROJECT,
        /** Another company handed this title in. */
        SAME_TITLE,
        /** Another company handed in a paper of the same bytes. */
        SAME_PAPER,
        /** The same person handed in for another company. */
        SAME_PERSON
    }

    /**
     * One application that is like another.
     *
     * @param application the one that waits to be screened
     * @param other the one it is like
     * @param awarded what the other was granted, where its award stands; null where it holds none
     */
    public record Resemblance(
            ApplicationId application,
            Reason reason,
            ApplicationId other,
            String number,
            @Nullable Text companyName,
            String callNumber,
            State state,
            Instant submittedAt,
            @Nullable Money awarded,
            @Nullable Instant awardedAt) {}

    /**
     * Of these applications, as far as they were handed in to this viewer's authorities; nothing for anybody but their
     * officers.
     *
     * @return at most {@value #MOST}
     */
    public List<Resemblance> of(Collection<ApplicationId> applications, Viewer viewer) {
        return jdbc
                .sql("""
                        select mine.application, mine.kind, a.id as other, a.number, a.title, a.state, a.submitted_at,
                               a.company = self.company as same_company, o.name as company_name,
                               c.number as call_number, w.amount, w.currency, w.offered_at
                        from application self
                        join call sc on sc.id = self.call
                        join application_mark mine on mine.application = self.id
                        join application_mark theirs on theirs.kind = mine.kind and theirs.mark = mine.mark
                                                     and theirs.application <> mine.application
                        join application a on a.id = theirs.application
                        join call c on c.id = a.call and c.authority = sc.authority
                        left join organisation o on o.id = a.company
                        left join decision d on d.application = a.id and d.state = 'SEALED'
                        left join award w on w.decision = d.id and w.state <> 'DECLINED'
                        where self.id = any(?) and sc.authority = any(?)
                          and a.submitted_at is not null and a.state <> 'WITHDRAWN'
                          and (mine.kind = 'TITLE' or a.company <> self.company)
                        order by self.submitted_at, self.id, w.amount is null, mine.kind desc, a.submitted_at, a.id
                        limit\s""" + MOST)
                .params(
                        applications.stream().map(ApplicationId::value).toArray(UUID[]::new),
                        viewer.organisationsAs(Role.OFFICER))
                .query((row, _) -> resemblance(row))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Null where what is the same has been erased since. */
    private @Nullable Resemblance resemblance(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        Personal<Text> title = json.readPersonal(row.getString("title"), Text.class);
        if (kind.equals("TITLE") && (title == null || title.value() == null)) {
            return null;
        }
        Money awarded = money(row);
        return new Resemblance(
                new ApplicationId(uuid(row, "application")),
                reason(kind, row.getBoolean("same_company"), awarded != null),
                new ApplicationId(uuid(row, "other")),
                row.getString("number"),
                json.readOrNull(row.getString("company_name"), Text.class),
                row.getString("call_number"),
                State.valueOf(row.getString("state")),
                instant(row, "submitted_at"),
                awarded,
                instantOrNull(row, "offered_at"));
    }

    private static Reason reason(String kind, boolean sameCompany, boolean awarded) {
        return switch (kind) {
            case "PAPER" -> Reason.SAME_PAPER;
            case "PERSON" -> Reason.SAME_PERSON;
            default -> sameCompany ? awarded ? Reason.FUNDED_ALREADY : Reason.SAME_PROJECT : Reason.SAME_TITLE;
        };
    }
}
