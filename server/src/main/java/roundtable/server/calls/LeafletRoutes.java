package roundtable.server.calls;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import roundtable.commands.calls.CallId;
import roundtable.commands.text.Language;
import roundtable.projections.calls.CallPage;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.http.Languages;
import roundtable.server.pages.PlainPages;

/**
 * {@code /q/<number>}: a published call on a leaflet that needs neither script nor sign-in, where its code leads; with its
 * blank form, filling guide, poster and calendar. No part of the API.
 */
@Controller
class LeafletRoutes {

    private static final Duration CODE_IS_KEPT = Duration.ofHours(1);

    private final Calls calls;
    private final Leaflets leaflets;
    private final CallCalendar calendar;
    private final PlainPages pages;
    private final InstantSource clock;

    LeafletRoutes(Calls calls, Leaflets leaflets, CallCalendar calendar, PlainPages pages, InstantSource clock) {
        this.calls = calls;
        this.leaflets = leaflets;
        this.calendar = calendar;
        this.pages = pages;
        this.clock = clock;
    }

    /** What is said where there is no such call. */
    private record Missing(String title, String number) {}

    @GetMapping("/q/{number}")
    ResponseEntity<String> leaflet(
            @PathVariable String number, @RequestParam Map<String, String> query, HttpServletRequest request) {
        return sheet("leaflet", "", number, query, request);
    }

    @GetMapping("/q/{number}/{sheet:form|guide|poster}")
    ResponseEntity<String> sheet(
            @PathVariable String number,
            @PathVariable String sheet,
            @RequestParam Map<String, String> query,
            HttpServletRequest request) {
        return sheet(sheet, "/" + sheet, number, query, request);
    }

    private ResponseEntity<String> sheet(
            String template, String below, String number, Map<String, String> query, HttpServletRequest request) {
        return answer(
                number,
                query.get("lang"),
                request,
                (call, language) -> pages.page(
                        HttpStatus.OK,
                        template,
                        Leaflets.home(call) + below,
                        leaflets.of(call, query, language, clock.instant()),
                        language));
    }

    @GetMapping("/q/{number}/code.svg")
    ResponseEntity<String> code(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return answer(
                number,
                lang,
                request,
                (call, language) -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("image/svg+xml"))
                        .cacheControl(CacheControl.maxAge(CODE_IS_KEPT).cachePublic())
                        .body(leaflets.code(call, language)));
    }

    @GetMapping("/q/{number}/calendar.ics")
    ResponseEntity<String> calendar(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return answer(
                number,
                lang,
                request,
                (call, language) -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.inline()
                                        .filename(call.number() + ".ics", StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .cacheControl(CacheControl.noCache())
                        .body(calendar.of(call, language, clock.instant())));
    }

    @GetMapping("/q/**")
    ResponseEntity<String> nothing(@RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return missing(request.getRequestURI(), language(lang, request));
    }

    private ResponseEntity<String> answer(
            String number,
            @Nullable String lang,
            HttpServletRequest request,
            BiFunction<CallPage, Language, ResponseEntity<String>> found) {
        Language language = language(lang, request);
        return published(number)
                .map(call -> found.apply(call, language))
                .orElseGet(() -> missing(request.getRequestURI(), language));
    }

    /** By its number; by its id where the number does not fit an address. */
    private Optional<CallPage> published(String number) {
        return calls.numbered(number, Viewer.PUBLIC, clock.instant())
                .or(() -> id(number).flatMap(call -> calls.page(call, Viewer.PUBLIC, clock.instant())));
    }

    private static Optional<CallId> id(String text) {
        try {
            return Optional.of(new CallId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ResponseEntity<String> missing(String path, Language language) {
        Missing missing = new Missing(leaflets.say("missing", Map.of(), language), "");
        return pages.page(HttpStatus.NOT_FOUND, "missing", path, missing, language);
    }

    private static Language language(@Nullable String lang, HttpServletRequest request) {
        if ("zh".equals(lang)) {
            return Language.ZH;
        }
        return "en".equals(lang) ? Language.EN : Languages.of(request);
    }
}
