package roundtable.server.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import roundtable.projections.people.Viewer;
import roundtable.server.TestServer;
import roundtable.server.http.Asked;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as OpenAPI 3.1: springdoc finds the routes, {@link WireSchemas} says what stands in their JSON, and what holds for
 * every route (who one is, repeated requests, refusals) is told here once.
 */
final class OpenApiDocument {

    /** Its routes are described by CommonGrants' own document, which their tests hold them against. */
    private static final String COMMON_GRANTS = "grants";

    private static final String PARAMETERS = "#/components/parameters/";

    private final TestServer server;
    private final JsonMapper json;
    private final WireSchemas wire;

    private OpenApiDocument(TestServer server) {
        this.server = server;
        this.json = server.bean(JsonMapper.class);
        this.wire = new WireSchemas(json);
    }

    /** The document of a running server's routes. Whatever could come in any order is sorted. */
    static ObjectNode of(TestServer server) {
        return new OpenApiDocument(server).written();
    }

    private ObjectNode written() {
        JsonNode found = found();
        SortedMap<Route, HandlerMethod> handlers = handlers();
        ObjectNode document = json.createObjectNode();
        document.put("openapi", found.path("openapi").asString());
        document.set("info", Wording.info(json));
        document.putArray("security").addObject().putArray("bearer");
        ObjectNode paths = document.putObject("paths");
        handlers.forEach((route, handler) -> {
            String path = route.path();
            JsonNode operation = found.path("paths").path(path).path(route.method());
            paths.withObject("/" + escaped(path)).set(route.method(), operation(route, operation, handler));
        });
        eachOperationHasAName(paths);
        ObjectNode components = document.putObject("components");
        components.set("securitySchemes", Wording.securitySchemes(json));
        components.set("parameters", Wording.parameters(json));
        components.set("responses", Wording.responses(json));
        ObjectNode schemas = components.putObject("schemas");
        schemas.set("Problem", Wording.problem(json));
        wire.schemas().forEach(schemas::set);
        answersAreWhole(paths, schemas);
        return document;
    }

    private ObjectNode operation(Route route, JsonNode found, HandlerMethod handler) {
        ObjectNode operation = json.createObjectNode();
        String feature = feature(handler);
        operation.putArray("tags").add(feature);
        operation.put("operationId", name(handler));
        if (route.isPublic()) {
            ArrayNode security = operation.putArray("security");
            security.addObject();
            security.addObject().putArray("bearer");
        }
        ArrayNode parameters = operation.putArray("parameters");
        found.path("parameters").forEach(parameters::add);
        boolean changes = route.changes();
        if (takes(handler, Asked.class)) {
            headers(changes).forEach(header -> parameters.addObject().put("$ref", PARAMETERS + header));
        }
        if (found.has("requestBody")) {
            operation.set("requestBody", found.path("requestBody"));
        } else if (changes && takes(handler, Asked.class) && takes(handler, HttpServletRequest.class)) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            body.putObject("content").putObject(contentType(handler)).set("schema", binary());
        }
        ObjectNode responses = operation.putObject("responses");
        found.path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .forEach(answer -> responses.set(answer.getKey(), answered((ObjectNode) answer.getValue())));
        responses.putObject("default").put("$ref", "#/components/responses/Problem");
        return operation;
    }

    /** Of a file: whatever it is, unless the route wants it in a certain form. */
    private static String contentType(HandlerMethod handler) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        return mapping == null || mapping.consumes().length == 0 ? "*/*" : mapping.consumes()[0];
    }

    private static List<String> headers(boolean changes) {
        return changes ? List.of("ActingAs", "IfMatch", "IdempotencyKey", "Prefer") : List.of("ActingAs");
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    /** What is no file is JSON; springdoc leaves it open. */
    private ObjectNode answered(ObjectNode answer) {
        if (!answer.has("content")) {
            return answer;
        }
        ObjectNode content = json.createObjectNode();
        answer.path("content").propertyStream().forEach(body -> {
            JsonNode schema = body.getValue().path("schema");
            boolean text = schema.path("type").asString("").equals("string");
            switch (body.getKey()) {
                case "*/*" -> content.set(text ? "*/*" : "application/json", body.getValue());
                case "application/pdf" -> content.putObject(body.getKey()).set("schema", binary());
                case "text/event-stream" ->
                    content.putObject(body.getKey()).putObject("schema").put("type", "string");
                default -> content.set(body.getKey(), body.getValue());
            }
        });
        answer.set("content", content);
        return answer;
    }

    private ObjectNode binary() {
        return json.createObjectNode().put("type", "string").put("format", "binary");
    }

    private static String feature(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().replaceAll(".*\\.", "");
    }

    /** {@code OrganisationRoutes.page} is {@code organisation.page}. */
    private static String name(HandlerMethod handler) {
        String routes = handler.getBeanType().getSimpleName().replaceAll("Routes$", "");
        return Character.toLowerCase(routes.charAt(0)) + routes.substring(1) + "."
                + handler.getMethod().getName();
    }

    /** Two handlers of one name are told apart by their method. */
    private static void eachOperationHasAName(ObjectNode paths) {
        Set<String> names = new HashSet<>();
        paths.forEach(path -> path.propertyStream().forEach(operation -> {
            ObjectNode said = (ObjectNode) operation.getValue();
            String name = said.path("operationId").asString();
            if (!names.add(name)) {
                name += "." + operation.getKey();
                said.put("operationId", name);
                if (!names.add(name)) {
                    throw new IllegalStateException("two operations are called " + name);
                }
            }
        }));
    }

    /** In an answer every field is there, null where there is nothing to say; a request may leave out what may be null. */
    private void answersAreWhole(ObjectNode paths, ObjectNode schemas) {
        Set<String> asked = new HashSet<>();
        paths.forEach(path -> path.forEach(operation -> gather(operation.path("requestBody"), schemas, asked)));
        schemas.propertyStream()
                .filter(schema ->
                        !asked.contains(schema.getKey()) && schema.getValue().has("properties"))
                .forEach(schema -> {
                    ArrayNode required = ((ObjectNode) schema.getValue()).putArray("required");
                    schema.getValue().path("properties").propertyNames().forEach(required::add);
                });
    }

    private static void gather(JsonNode node, ObjectNode schemas, Set<String> names) {
        node.findValues("$ref").forEach(reference -> {
            String name = reference.asString().substring(WireSchemas.PLACE.length());
            if (names.add(name)) {
                gather(schemas.path(name), schemas, names);
            }
        });
    }

    /** Our own routes; the page's addresses, the framework's and those of somebody else's protocol are none of the API. */
    private SortedMap<Route, HandlerMethod> handlers() {
        SortedMap<Route, HandlerMethod> handlers = new TreeMap<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    if (isOurs(handler)) {
                        mapping.getPatternValues()
                                .forEach(path -> mapping.getMethodsCondition()
                                        .getMethods()
                                        .forEach(method -> handlers.put(Route.of(method, path), handler)));
                    }
                });
        return handlers;
    }

    private String[] othersRoutes() {
        return server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .values()
                .stream()
                .filter(handler -> feature(handler).equals(COMMON_GRANTS))
                .map(handler -> handler.getBeanType().getName())
                .distinct()
                .toArray(String[]::new);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("roundtable.")
                && !feature(handler).equals(COMMON_GRANTS)
                && AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), RestController.class);
    }

    /** What springdoc finds, with our types as mere references. */
    private JsonNode found() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Asked.class, Viewer.class);
        SpringDocUtils.getConfig().addHiddenRestControllers(othersRoutes());
        ModelConverter ours = new ByReference();
        ModelConverters.getInstance(true).addConverter(ours);
        try {
            MockHttpServletRequest request = new MockHttpServletRequest("GET", "/openapi.json");
            return json.readTree(
                    server.bean(OpenApiWebMvcResource.class).openapiJson(request, "/openapi.json", Locale.ENGLISH));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } finally {
            ModelConverters.getInstance(true).removeConverter(ours);
        }
    }

    private static String escaped(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }

    private final class ByReference implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType type = json.getTypeFactory()
                    .constructFromCanonical(io.swagger.v3.core.util.Json31.mapper()
                            .constructType(annotated.getType())
                            .toCanonical());
            if (!wire.describes(type)) {
                return chain.hasNext() ? chain.next().resolve(annotated, context, chain) : null;
            }
            JsonNode reference = wire.of(type).path("$ref");
            if (reference.isMissingNode()) {
                return new Schema<>();
            }
            String name = reference.asString().substring(WireSchemas.PLACE.length());
            context.defineModel(name, new Schema<>());
            return new Schema<>().$ref(WireSchemas.PLACE + name);
        }
    }
}
