package roundtable.server.applications;

import static roundtable.commands.Refused.refuse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import roundtable.commands.Refused;
import roundtable.commands.calls.CallId;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Language;
import roundtable.eventlog.dispatch.DispatchRefusal.NotFound;
import roundtable.projections.applications.HandedIn;
import roundtable.projections.calls.Calls;
import roundtable.projections.people.Viewer;
import roundtable.server.http.HttpRefusal.ParameterWrong;
import roundtable.server.http.Languages;
import roundtable.server.tables.Csv;
import roundtable.server.tables.Xlsx;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/v1/calls/{call}/applications/export}: what was handed in to a call as a file, for its authority. */
@RestController
class ExportRoutes {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final HandedIn handedIn;
    private final Calls calls;
    private final JsonMapper json;

    ExportRoutes(HandedIn handedIn, Calls calls, JsonMapper json) {
        this.handedIn = handedIn;
        this.calls = calls;
        this.json = json;
    }

    /**
     * One row an application. Heads and words are in the language that is asked for; JSON has codes, and texts in both.
     *
     * @param format {@code csv}, {@code xlsx} or {@code json}
     */
    @GetMapping("/api/v1/calls/{call}/applications/export")
    ResponseEntity<Resource> export(
            @PathVariable CallId call, @RequestParam String format, Viewer viewer, HttpServletRequest request) {
        OrganisationId authority = calls.authority(call).orElseThrow(() -> new Refused(new NotFound()));
        refuse(!Calls.seesInside(authority, viewer), new NotFound());
        List<HandedIn.Line> lines = handedIn.to(call, viewer);
        Language language = Languages.of(request);
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "csv" -> file(Csv.of(ApplicationTable.of(lines, language)), CSV, "csv", language);
            case "xlsx" -> file(Xlsx.of(ApplicationTable.of(lines, language)), XLSX, "xlsx", language);
            case "json" -> file(json.writeValueAsBytes(lines), MediaType.APPLICATION_JSON, "json", language);
            default -> throw new Refused(new ParameterWrong("format"));
        };
    }

    private static ResponseEntity<Resource> file(byte[] bytes, MediaType type, String ending, Language language) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, Languages.tag(language))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("applications." + ending)
                                .build()
                                .toString())
                .body(new ByteArrayResource(bytes));
    }
}
