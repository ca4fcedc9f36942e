package roundtable.server.calls;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Procedure.Stage;
import roundtable.commands.calls.Procedure.StageKind;
import roundtable.commands.calls.Rubric;
import roundtable.commands.calls.Tier;
import roundtable.commands.text.Language;
import roundtable.commands.text.Text;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.CallPage.Phase;
import roundtable.server.calls.FormSheet.Said;
import roundtable.server.calls.Leaflet.Criterion;
import roundtable.server.http.Moments;
import roundtable.server.http.Sentences;
import roundtable.server.pages.QrCode;

/** Says a call on its leaflet. */
@Component
class Leaflets {

    /** Numbers that stand in an address as they are; a call with another is found by its id. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final String publicUrl;
    private final FormSheets sheets;
    private final SelfChecks checks;
    private final Sentences sentences;

    Leaflets(
            @Value("${roundtable.public-url}") String publicUrl,
            FormSheets sheets,
            SelfChecks checks,
            Sentences sentences) {
        this.publicUrl = publicUrl;
        this.sheets = sheets;
        this.checks = checks;
        this.sentences = sentences;
    }

    /** Where a call's leaflet is, from the root on. */
    static String home(CallPage call) {
        return "/q/" + (PLAIN.matcher(call.number()).matches() ? call.number() : call.id());
    }

    /** The whole address, as the code holds it. */
    String address(CallPage call) {
        return publicUrl + home(call);
    }

    /** The code alone. */
    String code(CallPage call, Language language) {
        String address = address(call);
        return QrCode.svg(address, say("code", Map.of("address", address), language));
    }

    /** Those stages of a call whose planned day still follows its deadline: an extension may have overtaken some. */
    static Map<StageKind, LocalDate> planned(CallPage call) {
        Map<StageKind, LocalDate> planned = new HashMap<>();
        LocalDate closes = LocalDate.ofInstant(call.closes(), call.zone());
        Procedure procedure = call.procedure();
        for (Stage stage : procedure == null ? List.<Stage>of() : procedure.stages()) {
            LocalDate on = stage.on();
            if (on != null && on.isAfter(closes)) {
                planned.put(stage.kind(), on);
            }
        }
        return planned;
    }

    /** @param query the answers to its self-check, if any */
    Leaflet of(CallPage call, Map<String, String> query, Language language, Instant now) {
        Phase phase = call.phase();
        boolean coming = phase == Phase.RECEIVING || phase == Phase.UPCOMING;
        FormSheet form = sheets.of(call.form(), language);
        Eligibility eligibility = call.eligibility();
        Text cancellation = call.cancellation();
        Text authority = call.authorityName();
        return new Leaflet(
                call.id(),
                home(call),
                address(call),
                address(call).replaceFirst("^https?://", ""),
                code(call, language),
                call.number(),
                call.title().in(language),
                call.summary().in(language),
                call.description()
                        .in(language)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList(),
                Stream.of(call.title(), call.summary(), call.description())
                        .anyMatch(text -> text.isMachineDraftIn(language)),
                authority == null ? "" : authority.in(language),
                say("phase." + phase, Map.of(), language),
                phase == Phase.RECEIVING ? "pine" : phase == Phase.CANCELLED ? "seal" : "amber",
                phase == Phase.RECEIVING,
                say("standing." + phase, Map.of("opens", Moments.said(call.opens(), call.zone(), language)), language),
                cancellation == null ? null : cancellation.in(language),
                Moments.said(call.closes(), call.zone(), language),
                coming
                        ? say(
                                "daysLeft",
                                Map.of(
                                        "count",
                                        Duration.between(now, call.closes()).toDays()),
                                language)
                        : null,
                facts(call, language),
                changes(call, language),
                say("onceNote", Map.of("count", form.papers().size() + 1), language),
                say("applicationFormLead", Map.of("count", form.written()), language),
                form.papers(),
                form,
                eligibility == null ? null : checks.of(eligibility, query, language),
                steps(call, language),
                say("rubricNote", Map.of("count", call.rubric().criteria().size()), language),
                criteria(call.rubric(), language));
    }

    private List<Said> facts(CallPage call, Language language) {
        List<Said> facts = new ArrayList<>();
        if (call.budget() != null) {
            facts.add(new Said(say("budget", Map.of(), language), Sentences.money(call.budget())));
        }
        if (call.ceiling() != null) {
            facts.add(new Said(say("ceiling", Map.of(), language), Sentences.money(call.ceiling())));
        }
        facts.add(new Said(
                say("experts", Map.of(), language),
                say("expertsEach", Map.of("count", call.expertsPerApplication()), language)));
        String industries = call.industries().stream()
                .map(industry -> industry.label().in(language))
                .collect(joining(language == Language.ZH ? "、" : ", "));
        facts.add(new Said(
                say("industries", Map.of(), language),
                industries.isEmpty() ? say("anyIndustry", Map.of(), language) : industries));
        if (call.tier() != null) {
            facts.addAll(facts(call.tier(), language));
        }
        return facts;
    }

    private List<Said> facts(Tier tier, Language language) {
        List<Said> facts = new ArrayList<>();
        facts.add(new Said(say("tier", Map.of(), language), say("tier.level." + tier.level(), Map.of(), language)));
        facts.add(new Said(
                say("entry", Map.of(), language),
                say(tier.byPromotion() ? "entry.promotion" : "entry.applying", Map.of(), language)));
        if (tier.next() != null) {
            facts.add(new Said(
                    say("places", Map.of(), language),
                    say("placesCount", Map.of("count", tier.places().total()), language)));
        }
        if (!tier.prizes().isEmpty()) {
            facts.add(new Said(
                    say("prizes", Map.of(), language),
                    tier.prizes().stream()
                            .map(prize -> prize.name().in(language) + " × " + prize.places())
                            .collect(joining(language == Language.ZH ? "、" : ", "))));
        }
        return facts;
    }

    private List<Said> changes(CallPage call, Language language) {
        return call.changes().stream()
                .map(change -> new Said(
                        say("change." + change.kind(), closes(change.closes(), call.zone(), language), language),
                        Moments.said(change.at(), call.zone(), language) + " "
                                + change.reason().in(language)))
                .toList();
    }

    private static Map<String, @Nullable Object> closes(@Nullable Instant closes, ZoneId zone, Language language) {
        return closes == null ? Map.of() : Map.of("closes", Moments.said(closes, zone, language));
    }

    private List<Said> steps(CallPage call, Language language) {
        Procedure procedure = call.procedure();
        if (procedure == null) {
            return List.of();
        }
        Map<StageKind, LocalDate> planned = planned(call);
        List<Said> steps = new ArrayList<>();
        if (procedure.graceMinutes() > 0) {
            steps.add(new Said(
                    say("grace", Map.of(), language),
                    say("graceOf", Map.of("count", procedure.graceMinutes()), language)));
        }
        boolean noticed = false;
        for (Stage stage : procedure.stages()) {
            noticed |= stage.kind() == StageKind.NOTICE;
            steps.add(new Said(
                    stage(stage.kind(), procedure, language),
                    Optional.ofNullable(planned.get(stage.kind()))
                            .map(day -> Moments.said(day, language))
                            .orElseGet(() -> say("notPlanned", Map.of(), language))));
        }
        if (procedure.noticeDays() > 0 && !noticed) {
            steps.add(new Said(
                    say("stage.NOTICE", Map.of(), language),
                    say("noticeFor", Map.of("count", procedure.noticeDays()), language)));
        }
        steps.add(new Said(say("ties", Map.of(), language), ties(procedure, call.rubric(), language)));
        return steps;
    }

    /** A stage by its name, the public notice with its length. */
    String stage(StageKind kind, Procedure procedure, Language language) {
        return kind == StageKind.NOTICE && procedure.noticeDays() > 0
                ? say("noticeFor", Map.of("count", procedure.noticeDays()), language)
                : say("stage." + kind, Map.of(), language);
    }

    private String ties(Procedure procedure, Rubric rubric, Language language) {
        List<String> said = new ArrayList<>();
        for (String code : procedure.tieCriteria()) {
            rubric.criteria().stream()
                    .filter(criterion -> criterion.code().equals(code))
                    .map(criterion -> criterion.name().in(language))
                    .forEach(name ->
                            said.add(say(said.isEmpty() ? "tieFirst" : "tieThen", Map.of("name", name), language)));
        }
        said.add(say("tied." + procedure.stillTied(), Map.of(), language));
        return String.join(language == Language.ZH ? "；" : "; ", said);
    }

    private List<Criterion> criteria(Rubric rubric, Language language) {
        return rubric.criteria().stream()
                .map(criterion -> new Criterion(
                        criterion.name().in(language),
                        criterion.description().in(language),
                        say("weight", Map.of("weight", criterion.weight()), language),
                        criterion.threshold() == null
                                ? null
                                : say("threshold", Map.of("threshold", criterion.threshold()), language)))
                .toList();
    }

    String say(String word, Map<String, @Nullable Object> facts, Language language) {
        return sentences.of("leaflet." + word, facts, language);
    }
}
