package roundtable.server.grants;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import roundtable.commands.text.Language;
import roundtable.projections.Numbered;
import roundtable.projections.Numbered.Place;
import roundtable.server.http.Languages;
import tools.jackson.databind.JsonNode;

/** The protocol's models, field by field. It has no nulls: what there is nothing to say about is left out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface Said {

    /** The answer with a body that is in this language. */
    static <T extends Said> ResponseEntity<T> in(Language language, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }

    // Envelopes

    record One<T>(int status, String message, T data) implements Said {
        static <T> One<T> of(T data) {
            return new One<>(200, "Success", data);
        }
    }

    record Many<T>(int status, String message, List<T> items, PaginationInfo paginationInfo) implements Said {
        static <F, T> Many<T> of(Numbered<F> found, Place place, Function<F, T> translated) {
            return new Many<>(
                    200, "Success", found.items().stream().map(translated).toList(), PaginationInfo.of(place, found));
        }
    }

    record Searched<T>(
            int status,
            String message,
            List<T> items,
            PaginationInfo paginationInfo,
            SortInfo sortInfo,
            FilterInfo filterInfo)
            implements Said {

        static <F, T> Searched<T> of(
                Numbered<F> found, Place place, Function<F, T> translated, SortInfo sorting, FilterInfo filters) {
            return new Searched<>(
                    200,
                    "Success",
                    found.items().stream().map(translated).toList(),
                    PaginationInfo.of(place, found),
                    sorting,
                    filters);
        }
    }

    record PaginationInfo(int page, int pageSize, long totalItems, long totalPages) implements Said {
        static PaginationInfo of(Place place, Numbered<?> found) {
            return new PaginationInfo(
                    place.page(), place.size(), found.total(), Math.ceilDiv(found.total(), (long) place.size()));
        }
    }

    /** @param errors why it is not sorted as asked for; null where it is */
    record SortInfo(
            String sortBy, String sortOrder, @Nullable List<String> errors) implements Said {}

    /**
     * @param filters those that were applied
     * @param errors why others were not; null where all were
     */
    record FilterInfo(
            Map<String, JsonNode> filters, @Nullable List<String> errors) implements Said {}

    // Fields

    /** One of the protocol's values, or {@code custom} with one of ours. */
    record Choice(
            String value,
            @Nullable String customValue,
            @Nullable String description) implements Said {

        static Choice of(String value) {
            return new Choice(value, null, null);
        }

        static Choice custom(String value, @Nullable String description) {
            return new Choice("custom", value, description);
        }
    }

    /** A moment by the clocks of a zone, which the description names. */
    record SingleDate(String name, String eventType, LocalDate date, String time, String description) implements Said {

        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

        static SingleDate of(String name, Instant at, ZoneId zone) {
            return new SingleDate(
                    name,
                    "singleDate",
                    at.atZone(zone).toLocalDate(),
                    TIME.format(at.atZone(zone)),
                    said(zone, zone.getRules().getOffset(at)));
        }

        private static String said(ZoneId zone, ZoneOffset offset) {
            String ahead = offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset;
            return zone instanceof ZoneOffset ? ahead : zone + ", " + ahead;
        }
    }

    record CustomField(String name, String fieldType, Object value) implements Said {}

    record Reference(
            UUID id, @Nullable String title, @Nullable String name) implements Said {
        static Reference titled(UUID id, String title) {
            return new Reference(id, title, null);
        }

        static Reference named(UUID id, String name) {
            return new Reference(id, null, name);
        }
    }

    record Parties(Reference primary) implements Said {}

    // Opportunities

    record Opportunity(
            UUID id,
            String title,
            Choice status,
            String description,
            OpportunityFunding funding,
            OpportunityDates keyDates,
            List<Choice> acceptedApplicantTypes,
            String source,
            Map<String, CustomField> customFields,
            Instant createdAt,
            Instant lastModifiedAt,
            @Nullable List<Competition> competitions)
            implements Said {}

    record OpportunityFunding(
            @Nullable Money totalAmountAvailable, @Nullable Money maxAwardAmount) implements Said {}

    record OpportunityDates(SingleDate postDate, SingleDate closeDate, Map<String, SingleDate> otherDates)
            implements Said {}

    // Competitions and their forms

    record Competition(
            UUID id,
            UUID opportunityId,
            String title,
            Choice status,
            CompetitionDates keyDates,
            CompetitionForms forms,
            List<Choice> acceptedApplicantTypes,
            Map<String, CustomField> customFields,
            Instant createdAt,
            Instant lastModifiedAt)
            implements Said {}

    record CompetitionDates(SingleDate openDate, SingleDate closeDate) implements Said {}

    record CompetitionForms(Map<String, ApplicationForm> forms, Map<String, List<String>> validation) implements Said {}

    record ApplicationForm(
            UUID id,
            String name,
            String version,
            JsonNode jsonSchema,
            JsonNode uiSchema,
            Map<String, CustomField> customFields,
            Instant createdAt,
            Instant lastModifiedAt)
            implements Said {}

    // Awards

    record Award(
            UUID id,
            String title,
            Identifiers identifiers,
            String description,
            Choice status,
            AwardFunding funding,
            AwardDates keyDates,
            Reference opportunity,
            Parties funders,
            Parties recipientOrganizations,
            String source,
            Instant createdAt,
            Instant lastModifiedAt)
            implements Said {}

    record AwardFunding(Money awardedAmount) implements Said {}

    record AwardDates(SingleDate awardDate) implements Said {}

    record Identifiers(Map<String, Identifier> otherIds) implements Said {}

    record Identifier(Registry registry, String id) implements Said {}

    record Registry(String code) implements Said {}
}
