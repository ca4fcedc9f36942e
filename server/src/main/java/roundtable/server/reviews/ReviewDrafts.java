package roundtable.server.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.Refused;
import roundtable.commands.people.PersonId;
import roundtable.commands.reviews.ReviewId;
import roundtable.commands.reviews.Scores;
import roundtable.eventlog.dispatch.DispatchRefusal.VersionStale;
import tools.jackson.databind.json.JsonMapper;

/** Half-written reviews, saved as one types. A row, not an event; its expert alone reads it. */
@Component
class ReviewDrafts {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    ReviewDrafts(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param version how often it was saved: from 1 */
    record Draft(Scores scores, long version, Instant savedAt) {}

    Optional<Draft> of(ReviewId review, PersonId person) {
        return jdbc.sql("select scores, version, saved_at from review_draft where review = ? and person = ?")
                .params(review.value(), person.value())
                .query((row, _) -> new Draft(
                        json.readValue(row.getString("scores"), Scores.class),
                        row.getLong("version"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Saves a draft.
     *
     * @param expected the version that the writer has before them; 0 where there is none yet, null to overwrite
     * @throws Refused when another window has saved since
     */
    Draft save(ReviewId review, PersonId person, Scores scores, @Nullable Long expected) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into review_draft as d (review, person, scores, version, saved_at)
                        select :review, :person, cast(:scores as jsonb), 1, :at
                        where coalesce(cast(:expected as bigint), 0) = 0
                           or exists (select 1 from review_draft where review = :review)
                        on conflict (review) do update
                        set scores = excluded.scores, version = d.version + 1, saved_at = excluded.saved_at
                        where d.person = :person
                          and (cast(:expected as bigint) is null or d.version = cast(:expected as bigint))
                        returning version
                        """)
                .param("review", review.value())
                .param("person", person.value())
                .param("scores", json.writeValueAsString(scores))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("expected", expected)
                .query(Long.class)
                .optional()
                .map(version -> new Draft(scores, version, now))
                .orElseThrow(() -> new Refused(new VersionStale()));
    }

    void forget(ReviewId review) {
        jdbc.sql("delete from review_draft where review = ?")
                .param(review.value())
                .update();
    }
}
