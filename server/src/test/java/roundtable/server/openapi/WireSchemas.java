package roundtable.server.openapi;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Id;
import roundtable.commands.people.Personal;
import roundtable.commands.taxonomy.Industry;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON schemas of what the server reads and writes. The server's own mapper is asked which properties a type has, so that
 * the document says what is really on the wire, mix-ins and all.
 */
final class WireSchemas {

    static final String PLACE = "#/components/schemas/";

    private final JsonMapper json;
    private final SortedMap<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<String, JavaType> types = new HashMap<>();

    WireSchemas(JsonMapper json) {
        this.json = json;
    }

    /** Whether this type has a schema of ours; the rest is well described by whoever finds it. */
    boolean describes(JavaType type) {
        Class<?> raw = type.getRawClass();
        return raw.getName().startsWith("roundtable.") || raw == Money.class || JsonNode.class.isAssignableFrom(raw);
    }

    /** All that were referred to, by name. */
    SortedMap<String, ObjectNode> schemas() {
        return schemas;
    }

    /** The schema of a type, as a reference where it has a name. */
    ObjectNode of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (JsonNode.class.isAssignableFrom(raw) || raw == Object.class) {
            return json.createObjectNode();
        }
        if (raw == Personal.class) {
            return orNull(of(type.containedTypeOrUnknown(0)));
        }
        if (describes(type)) {
            return json.createObjectNode().put("$ref", PLACE + named(type));
        }
        if (type.isMapLikeType()) {
            return typed("object").set("additionalProperties", of(type.getContentType()));
        }
        if (type.isArrayType() && type.getContentType().hasRawClass(byte.class)) {
            return typed("string").put("format", "byte");
        }
        if (type.isContainerType()) {
            ObjectNode list = typed("array").set("items", of(type.getContentType()));
            return Set.class.isAssignableFrom(raw) ? list.put("uniqueItems", true) : list;
        }
        return plain(raw);
    }

    private ObjectNode plain(Class<?> raw) {
        return switch (raw.getName()) {
            case "int", "java.lang.Integer" -> typed("integer").put("format", "int32");
            case "long", "java.lang.Long" -> typed("integer").put("format", "int64");
            case "double", "java.lang.Double", "float", "java.lang.Float", "java.math.BigDecimal" -> typed("number");
            case "boolean", "java.lang.Boolean" -> typed("boolean");
            case "java.lang.String", "java.net.URI" -> typed("string");
            default -> {
                if (raw == Instant.class) {
                    yield typed("string").put("format", "date-time");
                }
                if (raw == java.time.LocalDate.class) {
                    yield typed("string").put("format", "date");
                }
                if (raw == UUID.class) {
                    yield typed("string").put("format", "uuid");
                }
                if (ZoneId.class.isAssignableFrom(raw)) {
                    yield typed("string").put("format", "time-zone");
                }
                throw new IllegalStateException("say in WireSchemas how " + raw.getName() + " stands in JSON");
            }
        };
    }

    /** Its name, described first where it is new. */
    private String named(JavaType type) {
        String name = nameOf(type);
        JavaType known = types.putIfAbsent(name, type);
        if (known == null) {
            schemas.put(name, json.createObjectNode()); // before its parts: it may refer to itself
            schemas.put(name, described(type));
        } else if (!known.equals(type)) {
            throw new IllegalStateException("two types share the name " + name + ": " + known + " and " + type);
        }
        return name;
    }

    /** {@code OrganisationRoutes.PageAnswer} is the OrganisationPageAnswer, {@code Slice<Calls.Line>} the CallsLineSlice. */
    static String nameOf(JavaType type) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(nameOf(type.containedType(i)));
        }
        return name.append(nameOf(type.getRawClass())).toString();
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        if (outer == null) {
            return type.getSimpleName().replaceAll("Routes$", "");
        }
        String before = nameOf(outer);
        return type.getSimpleName().startsWith(before) ? type.getSimpleName() : before + type.getSimpleName();
    }

    private ObjectNode described(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (Id.class.isAssignableFrom(raw)) {
            return typed("string").put("format", "uuid");
        }
        if (raw == Money.class) {
            ObjectNode money = typed("object");
            ObjectNode parts = money.putObject("properties");
            parts.set("amount", typed("string").put("pattern", "^-?\\d+(\\.\\d+)?$"));
            parts.set("currency", typed("string").put("pattern", "^[A-Z]{3}$"));
            money.putArray("required").add("amount").add("currency");
            return money;
        }
        if (raw == Industry.class) {
            return oneOf(Industry.all().stream().map(Industry::code).toList());
        }
        if (raw.isEnum()) {
            return oneOf(Arrays.stream(raw.getEnumConstants())
                    .map(constant -> json.valueToTree(constant).asString())
                    .toList());
        }
        return raw.isSealed() && raw.isInterface() ? choice(type) : object(type);
    }

    /** One of several records, told apart by the property that the mapper writes. */
    private ObjectNode choice(JavaType type) {
        var config = json.serializationConfig();
        AnnotatedClass base = introspected(type);
        var told = Objects.requireNonNull(
                config.getAnnotationIntrospector().findPolymorphicTypeInfo(config, base),
                () -> "nothing tells the kinds of " + type + " apart");
        ObjectNode choice = json.createObjectNode();
        ArrayNode oneOf = choice.putArray("oneOf");
        ObjectNode mapping = choice.putObject("discriminator")
                .put("propertyName", told.getPropertyName())
                .putObject("mapping");
        for (var kind : config.getAnnotationIntrospector().findSubtypes(config, base)) {
            String name = named(json.constructType(kind.getType()));
            ObjectNode schema = Objects.requireNonNull(schemas.get(name));
            schema.withObject("/properties")
                    .set(told.getPropertyName(), json.createObjectNode().put("const", kind.getName()));
            schema.withArray("/required").add(told.getPropertyName());
            oneOf.addObject().put("$ref", PLACE + name);
            mapping.put(kind.getName(), PLACE + name);
        }
        return choice;
    }

    private ObjectNode object(JavaType type) {
        ObjectNode object = typed("object");
        ObjectNode properties = object.putObject("properties");
        ArrayNode required = object.putArray("required");
        for (BeanPropertyDefinition property : properties(type)) {
            boolean nullable = isNullable(type.getRawClass(), property);
            ObjectNode schema = of(property.getPrimaryType());
            properties.set(property.getName(), nullable ? orNull(schema) : schema);
            if (!nullable) {
                required.add(property.getName());
            }
        }
        return object;
    }

    private Collection<BeanPropertyDefinition> properties(JavaType type) {
        var config = json.serializationConfig();
        AnnotatedClass annotated = introspected(type);
        return config.classIntrospectorInstance()
                .forOperation(config)
                .introspectForSerialization(type, annotated)
                .findProperties();
    }

    private AnnotatedClass introspected(JavaType type) {
        var config = json.serializationConfig();
        return config.classIntrospectorInstance().forOperation(config).introspectClassAnnotations(type);
    }

    private static boolean isNullable(Class<?> raw, BeanPropertyDefinition property) {
        if (!raw.isRecord()) {
            throw new IllegalStateException(raw.getName() + " is on the wire and no record");
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            if (component.getName().equals(property.getInternalName())) {
                return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            }
        }
        return property.getGetter().getAnnotated().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref")) {
            ObjectNode either = json.createObjectNode();
            either.putArray("oneOf").add(schema).add(typed("null"));
            return either;
        }
        JsonNode type = schema.path("type");
        if (type.isString()) {
            schema.putArray("type").add(type.asString()).add("null");
        }
        return schema;
    }

    private ObjectNode oneOf(List<String> words) {
        ObjectNode schema = typed("string");
        ArrayNode all = schema.putArray("enum");
        words.forEach(all::add);
        return schema;
    }

    private ObjectNode typed(String type) {
        return json.createObjectNode().put("type", type);
    }
}
