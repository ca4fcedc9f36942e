package roundtable.eventlog.golden;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import roundtable.commands.Uuids;
import roundtable.commands.people.Personal;

/**
 * Makes a sample of any message or state, the same at every run: texts say where they stand, nothing is absent, collections
 * hold one element, enums and sealed types take their first.
 */
final class Samples {

    private Samples() {}

    static Object of(Type type, String path) {
        return switch (type) {
            case Class<?> plain -> ofClass(plain, path);
            case ParameterizedType generic -> ofGeneric(generic, path);
            default -> throw new IllegalArgumentException("no sample of " + type + " at " + path);
        };
    }

    /** An aggregate, or what is hidden in one, with every field filled. */
    static Object state(Class<?> type, String path) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object state = constructor.newInstance();
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    field.setAccessible(true);
                    field.set(state, of(field.getGenericType(), path + "." + field.getName()));
                }
            }
            return state;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type + " at " + path, e);
        }
    }

    private static Object ofGeneric(ParameterizedType type, String path) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = (Class<?>) type.getRawType();
        if (raw == Personal.class) {
            return Personal.of(uuid(path + ".subject"), of(arguments[0], path));
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(of(arguments[0], path));
        }
        if (raw == Set.class) {
            return Set.of(of(arguments[0], path));
        }
        if (raw == Map.class) {
            return Map.of(of(arguments[0], path + ".key"), of(arguments[1], path));
        }
        throw new IllegalArgumentException("no sample of " + type + " at " + path);
    }

    private static Object ofClass(Class<?> type, String path) {
        if (type == String.class) {
            return path;
        }
        if (type == int.class || type == Integer.class) {
            return 7;
        }
        if (type == long.class || type == Long.class) {
            return 70_000_000_000L;
        }
        if (type == boolean.class || type == Boolean.class) {
            return true;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (type == UUID.class) {
            return uuid(path);
        }
        if (type == Duration.class) {
            return Duration.ofMinutes(15);
        }
        if (type == Instant.class) {
            return Instant.parse("2026-03-01T09:00:00.123456Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1);
        }
        if (type == ZoneId.class) {
            return ZoneId.of("Asia/Shanghai");
        }
        if (type == Money.class) {
            return Money.of(CurrencyUnit.of("CNY"), new BigDecimal("3000000.00"));
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return of(type.getPermittedSubclasses()[0], path);
        }
        return type.isRecord() ? ofRecord(type, path) : state(type, path);
    }

    private static Object ofRecord(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), path + "." + component.getName()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no sample of " + type + " at " + path, e);
        }
    }

    private static UUID uuid(String path) {
        return Uuids.derived("sample", path);
    }
}
