package roundtable.server.openapi;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.util.pattern.PathPatternParser;
import roundtable.server.security.Access;

/**
 * One operation of the API.
 *
 * @param method in lower case, as OpenAPI writes it
 * @param path with its parameters in braces
 */
record Route(String method, String path) implements Comparable<Route> {

    private static final List<String> METHODS = List.of("options", "head", "get", "post", "put", "patch", "delete");
    private static final Comparator<Route> ORDER =
            comparing(Route::path).thenComparing(comparingInt(route -> METHODS.indexOf(route.method())));

    static Route of(RequestMethod method, String path) {
        return new Route(method.name().toLowerCase(Locale.ROOT), path);
    }

    /** The row that decides who may ask: the first that fits, as the server reads them; null where nobody may. */
    Access.@Nullable Row row() {
        PathContainer asked = PathContainer.parsePath(path.replaceAll("\\{[^}]*}", "x"));
        return Access.TABLE.stream()
                .filter(row -> row.method().name().equalsIgnoreCase(method))
                .filter(row ->
                        PathPatternParser.defaultInstance.parse(row.path()).matches(asked))
                .findFirst()
                .orElse(null);
    }

    /** Whether it may change something. */
    boolean changes() {
        return METHODS.indexOf(method) > METHODS.indexOf("get");
    }

    boolean isPublic() {
        Access.Row row = row();
        return row != null && row.rule() == Access.Rule.PUBLIC;
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }
}
