package roundtable.server.forms;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import roundtable.commands.text.Fingerprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether answers hold against a form's schema. Its verdicts are those of {@code docs/forms/golden-cases.json}. */
@Component
public class FormCheck {

    private static final int MOST_KEPT = 500;

    private final JsonMapper json;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaCacheEnabled(false)
                    .schemaRegistryConfig(new SchemaRegistryConfig.Builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .regularExpressionFactory(FormCheck::wholly)
                            .build()));

    public FormCheck(JsonMapper json) {
        this.json = json;
    }

    /** All that is wrong with {@code answers}, in the order of their places; empty when nothing is. */
    public List<Finding> check(String schema, JsonNode answers) {
        return compiled(schema).validate(answers).stream()
                .map(FormCheck::finding)
                .distinct()
                .sorted()
                .toList();
    }

    private Schema compiled(String schema) {
        if (compiled.size() > MOST_KEPT) {
            compiled.clear(); // calls are few; this bounds what a hostile author of drafts can make us keep
        }
        return compiled.computeIfAbsent(
                Fingerprint.of(schema), _ -> schemas.getSchema(Objects.requireNonNull(json.readTree(schema))));
    }

    private static Finding finding(Error error) {
        String at = error.getInstanceLocation().toString();
        String property = error.getProperty();
        return new Finding(property == null ? at : at + "/" + Pointers.escaped(property), error.getKeyword());
    }

    /** Patterns of forms are anchored: Java's own {@code $} would let a last line break through, JavaScript's does not. */
    private static RegularExpression wholly(String pattern) {
        Pattern compiled = Pattern.compile(pattern.substring(1, pattern.length() - 1));
        return value -> compiled.matcher(value).matches();
    }
}
