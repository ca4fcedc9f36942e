package roundtable.server.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.calls.CallKind;
import roundtable.commands.calls.Eligibility;
import roundtable.commands.calls.Form;
import roundtable.commands.calls.Procedure;
import roundtable.commands.calls.Rubric;
import roundtable.commands.taxonomy.Industry;
import roundtable.commands.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an officer begins a call from: a competition and a fund, each with its form, its rubric, who may apply and what follows. */
@Component
public class CallTemplates {

    private static final List<String> CODES = List.of("competition", "fund");

    private final List<Template> templates;

    /**
     * A call without number, window and authority.
     *
     * @param eligibility who may usually apply; null where everybody may
     * @param procedure what usually follows, its stages without days
     * @param days how long such a call is usually open
     */
    public record Template(
            String code,
            CallKind kind,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            Form form,
            Rubric rubric,
            int expertsPerApplication,
            @Nullable Eligibility eligibility,
            Procedure procedure,
            int days) {}

    /** As the file holds it: schema and layout are JSON there, and text in a form. */
    private record Written(
            String code,
            CallKind kind,
            Text title,
            Text summary,
            Text description,
            List<Industry> industries,
            @Nullable Money ceiling,
            @Nullable Money budget,
            JsonNode schema,
            JsonNode layout,
            Rubric rubric,
            int expertsPerApplication,
            @Nullable Eligibility eligibility,
            Procedure procedure,
            int days) {}

    CallTemplates(JsonMapper json) {
        List<Template> read = new ArrayList<>();
        CODES.forEach(code -> read.add(read(code, json)));
        templates = List.copyOf(read);
    }

    public List<Template> all() {
        return templates;
    }

    private static Template read(String code, JsonMapper json) {
        try (InputStream in = CallTemplates.class.getResourceAsStream("/call-templates/" + code + ".json")) {
            Written written = json.readValue(Objects.requireNonNull(in, code), Written.class);
            return new Template(
                    written.code(),
                    written.kind(),
                    written.title(),
                    written.summary(),
                    written.description(),
                    written.industries(),
                    written.ceiling(),
                    written.budget(),
                    new Form(written.schema().toString(), written.layout().toString()),
                    written.rubric(),
                    written.expertsPerApplication(),
                    written.eligibility(),
                    written.procedure(),
                    written.days());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
