package roundtable.server.calls;

import static roundtable.commands.Refused.refuse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Uuids;
import roundtable.commands.calls.CallId;
import roundtable.commands.calls.CallKind;
import roundtable.commands.people.PersonId;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Fitting;
import roundtable.commands.text.Text;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.projections.calls.Calls;
import roundtable.server.calls.SearchRefusal.SearchNameMissing;
import roundtable.server.calls.SearchRefusal.SearchOfThePast;
import roundtable.server.calls.SearchRefusal.TooManySearches;
import roundtable.server.security.Tokens;

/** What people look for in the list of calls, and want to be told of when there is a new one. Each is its person's alone. */
@Component
public class SavedSearches {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORDS = 200;

    /** What a call can be in when it is new. */
    private static final Set<Phase> NEW = Set.of(Phase.UPCOMING, Phase.RECEIVING);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    SavedSearches(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A saved search; its filters as in the list's address, null where they take all.
     *
     * @param mails whether its person is told of new calls
     */
    public record Search(
            UUID id,
            String name,
            @Nullable String q,
            @Nullable Phase phase,
            @Nullable CallKind kind,
            @Nullable Industry industry,
            boolean mails,
            Instant madeAt) {

        public Calls.Wanted wanted() {
            return new Calls.Wanted(q, phase, kind, industry, null);
        }
    }

    /**
     * A search whose person is to be told.
     *
     * @param secret of the links that end its mails
     */
    public record Subscription(PersonId person, String secret, Search search) {}

    List<Search> of(PersonId person) {
        return jdbc.sql("select * from saved_search where person = ? order by made_at desc, id")
                .param(person.value())
                .query((row, _) -> search(row))
                .list();
    }

    Search save(PersonId person, String name, Calls.Wanted wanted) {
        String kept = acceptable(name);
        Phase phase = wanted.phase();
        refuse(phase != null && !NEW.contains(phase), new SearchOfThePast());
        String words = wanted.text() == null || wanted.text().isBlank()
                ? null
                : wanted.text().strip();
        if (words != null) {
            Fitting.theLineFits("q", Text.zh(words), LONGEST_WORDS);
        }
        refuse(of(person).size() >= MOST, new TooManySearches(MOST));
        UUID id = Uuids.next();
        jdbc.sql("insert into saved_search (id, person, name, words, phase, kind, industry, secret, made_at) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(person.value())
                .param(kept)
                .param(words)
                .param(phase == null ? null : phase.name())
                .param(wanted.kind() == null ? null : wanted.kind().name())
                .param(wanted.industry() == null ? null : wanted.industry().code())
                .param(Tokens.random())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(person, id).orElseThrow();
    }

    /** Changes what is given; empty where this person has no such search. */
    Optional<Search> change(PersonId person, UUID id, @Nullable String name, @Nullable Boolean mails) {
        jdbc.sql("update saved_search set name = coalesce(?, name), mails = coalesce(?, mails) "
                        + "where id = ? and person = ?")
                .param(name == null ? null : acceptable(name))
                .param(mails)
                .param(id)
                .param(person.value())
                .update();
        return find(person, id);
    }

    /** @return false where this person has no such search */
    boolean forget(PersonId person, UUID id) {
        return jdbc.sql("delete from saved_search where id = ? and person = ?")
                        .params(id, person.value())
                        .update()
                == 1;
    }

    /** Ends the mails of a search, whoever asks by the secret out of one of them. */
    void endMails(String secret) {
        jdbc.sql("update saved_search set mails = false where secret = ?")
                .param(secret)
                .update();
    }

    /** All those whose person is to be told. */
    public List<Subscription> subscriptions() {
        return jdbc.sql("select * from saved_search where mails order by made_at, id")
                .query((row, _) -> new Subscription(
                        new PersonId(row.getObject("person", UUID.class)), row.getString("secret"), search(row)))
                .list();
    }

    /** Whether those who look for it have been told of a call in this phase. */
    public boolean isTold(CallId call, Phase phase) {
        return jdbc.sql("select exists (select from call_told where call = ? and phase = ?)")
                .params(call.value(), phase.name())
                .query(Boolean.class)
                .single();
    }

    public void told(CallId call, Phase phase) {
        jdbc.sql("insert into call_told (call, phase, told_at) values (?, ?, ?) on conflict do nothing")
                .params(call.value(), phase.name(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private Optional<Search> find(PersonId person, UUID id) {
        return jdbc.sql("select * from saved_search where id = ? and person = ?")
                .params(id, person.value())
                .query((row, _) -> search(row))
                .optional();
    }

    private static String acceptable(String name) {
        refuse(name.isBlank(), new SearchNameMissing());
        Fitting.theLineFits("name", Text.zh(name), LONGEST_NAME);
        return name.strip();
    }

    private static Search search(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        String kind = row.getString("kind");
        String industry = row.getString("industry");
        return new Search(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("words"),
                phase == null ? null : Phase.valueOf(phase),
                kind == null ? null : CallKind.valueOf(kind),
                industry == null ? null : Industry.ofCode(industry),
                row.getBoolean("mails"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
