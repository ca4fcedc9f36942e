package roundtable.search.deals;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import roundtable.commands.deals.Audience;
import roundtable.commands.deals.DealId;
import roundtable.commands.deals.Offer;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Text;
import roundtable.eventlog.names.LogJson;
import roundtable.search.matching.likeness.Liked;
import roundtable.search.matching.likeness.Likeness;
import roundtable.search.matching.likeness.Side;
import roundtable.search.matching.likeness.Step;
import roundtable.search.meaning.Encoder;
import roundtable.search.meaning.Meanings;
import roundtable.search.meaning.Tongue;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the texts of deals with what a firm says and has dealt well with: asks the index for the nearest documents of those that the
 * firm sees, and keeps the answer a little, so that a list which is being paged through, and a deal's page beside it, go by one.
 */
@Component
public class Likenesses {

    private static final Logger LOG = LoggerFactory.getLogger(Likenesses.class);

    /** As often as tastes are learned; what a company has withdrawn moves nothing for longer than that. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private static final int MOST_KEPT = 2_000;

    private final NearInMeaning near;
    private final WhatReadersSee readers;
    private final Encoder encoder;
    private final Meanings meanings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Cache<Compared, Likeness> kept =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();

    Likenesses(
            NearInMeaning near,
            WhatReadersSee readers,
            Encoder encoder,
            Meanings meanings,
            JdbcClient jdbc,
            LogJson json,
            InstantSource clock) {
        this.near = near;
        this.readers = readers;
        this.encoder = encoder;
        this.meanings = meanings;
        this.jdbc = jdbc;
        this.json = json.mapper();
        this.clock = clock;
    }

    private record Compared(Reader reader, Text words, List<Liked> liked) {}

    /**
     * How deals read for this reader.
     *
     * @param words the mandate's own
     * @param liked what the firm has dealt well with; empty where the mandate alone is to rank
     */
    public Likeness of(Reader reader, Text words, List<Liked> liked) {
        if (encoder.isReady()) {
            try {
                return kept.get(new Compared(reader, words, liked), this::compared);
            } catch (UncheckedIOException | ElasticsearchException failed) {
                Exception cause =
                        failed instanceof UncheckedIOException io ? Objects.requireNonNull(io.getCause()) : failed;
                if (!DealIndex.isAway(cause)) {
                    throw failed;
                }
                LOG.warn("texts were not compared: {}", cause.toString());
            }
        }
        return Likeness.unknown(!words.isEmpty(), !liked.isEmpty());
    }

    private Likeness compared(Compared asked) {
        try {
            Instant at = clock.instant();
            Query visible = readers.visible(asked.reader());
            Map<Tongue, Long> among = new HashMap<>();
            for (Tongue tongue : Tongue.values()) {
                among.put(tongue, near.among(tongue, List.of(visible)));
            }
            return new Likeness(
                    asked.words().isEmpty() ? null : beside(asked.words(), visible, among),
                    asked.liked().isEmpty() ? null : beside(asked.liked(), asked.reader(), visible, among),
                    at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Side beside(Text words, Query visible, Map<Tongue, Long> among) throws IOException {
        List<Side.Comparison> comparisons = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            String said = tongue.in(words);
            byte[] vector = said == null ? null : meanings.reckoned(tongue, said);
            if (vector != null) {
                comparisons.add(new Side.Comparison(
                        tongue.language(),
                        Objects.requireNonNull(among.get(tongue)),
                        found(tongue, vector, List.of(visible), null)));
            }
        }
        return Side.of(comparisons);
    }

    /** Each is compared with all others but itself. */
    private Side beside(List<Liked> liked, Reader reader, Query visible, Map<Tongue, Long> among) throws IOException {
        Map<DealId, Map<Tongue, String>> texts = texts(liked, reader);
        List<Side.Comparison> comparisons = new ArrayList<>();
        for (Tongue tongue : Tongue.values()) {
            boolean compared = false;
            List<Side.Found> found = new ArrayList<>();
            for (Liked one : liked) {
                String said = texts.getOrDefault(one.deal(), Map.of()).get(tongue);
                byte[] vector = said == null ? null : meanings.known(tongue, said);
                if (vector != null) {
                    Query others = BoolQuery.of(all -> all.mustNot(
                                    Ranking.anyOf("deal", List.of(one.deal().toString()))))
                            ._toQuery();
                    found.addAll(found(tongue, vector, List.of(visible, others), one));
                    compared = true;
                }
            }
            if (compared) {
                comparisons.add(
                        new Side.Comparison(tongue.language(), Objects.requireNonNull(among.get(tongue)), found));
            }
        }
        return Side.of(comparisons);
    }

    private List<Side.Found> found(Tongue tongue, byte[] vector, List<Query> conditions, @Nullable Liked to)
            throws IOException {
        return near.near(tongue, vector, conditions, Step.FURTHEST).stream()
                .map(one -> new Side.Found(DealDocument.deal(one.id()), one.nearness(), to))
                .toList();
    }

    /** What each of these says, or said, to this reader; nothing of what is kept from them by now. */
    private Map<DealId, Map<Tongue, String>> texts(List<Liked> liked, Reader reader) {
        Map<DealId, Map<Tongue, String>> texts = new LinkedHashMap<>();
        jdbc.sql("select id, offer, blocked from search_deal where id = any(?) order by id")
                .params(List.<Object>of(
                        (Object) liked.stream().map(one -> one.deal().value()).toArray(UUID[]::new)))
                .query((row, _) -> isKeptFrom(row, reader.firms())
                        ? null
                        : texts.put(
                                new DealId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                                texts(row.getString("offer"), reader)))
                .list();
        return texts;
    }

    private static boolean isKeptFrom(ResultSet row, Set<OrganisationId> firms) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("blocked").getArray())
                .map(OrganisationId::new)
                .anyMatch(firms::contains);
    }

    private Map<Tongue, String> texts(String stored, Reader reader) {
        Offer offer = Objects.requireNonNull(json.readValue(stored, Offer.class));
        boolean invited = reader.firm() != null && offer.invited().contains(reader.firm());
        return Subject.of(offer, invited ? Audience.INVITED : Audience.VERIFIED);
    }
}
