package roundtable.projections;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import roundtable.commands.people.Personal;
import roundtable.eventlog.names.LogJson;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON columns that {@code Rows.json} writes; personal values are opened, or read as erased. */
@Component
public class RowJson {

    private final JsonMapper mapper;

    public RowJson(LogJson json) {
        this.mapper = json.mapper();
    }

    public <T> T read(String column, Class<T> type) {
        return Objects.requireNonNull(mapper.readValue(column, type));
    }

    public <T> @Nullable T readOrNull(@Nullable String column, Class<T> type) {
        return column == null ? null : mapper.readValue(column, type);
    }

    /** A personal column; null where the column is. */
    public <T> @Nullable Personal<T> readPersonal(@Nullable String column, Class<T> type) {
        if (column == null) {
            return null;
        }
        JavaType personal = mapper.getTypeFactory().constructParametricType(Personal.class, type);
        return mapper.readValue(column, personal);
    }
}
