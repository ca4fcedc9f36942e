package roundtable.server.http;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.CollectionFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import roundtable.commands.Id;
import roundtable.commands.taxonomy.Industry;

/**
 * What a route may take as parameters: {@link Asked}, {@code Viewer}, and ids, industries, choices, days and moments in paths and
 * queries.
 */
@Configuration(proxyBeanMethods = false)
class RequestParameters implements WebMvcConfigurer {

    private final AskedResolver asked;

    RequestParameters(AskedResolver asked) {
        this.asked = asked;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(asked);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new Ids());
        registry.addConverter(new Choices((ConversionService) registry));
        registry.addConverter(String.class, Industry.class, Industry::ofCode);
        registry.addConverter(
                String.class, LocalDate.class, text -> LocalDate.parse(written(text, OfTheirOwnKind.isDay(text))));
        registry.addConverter(
                String.class, Instant.class, text -> Instant.parse(written(text, OfTheirOwnKind.isMoment(text))));
    }

    private static String written(String text, boolean isWrittenSo) {
        if (!isWrittenSo) {
            throw new IllegalArgumentException("not written as ISO 8601 has it");
        }
        return text;
    }

    /**
     * Lists of choices without whatever is blank in them, as a list that is blank itself chooses nothing. Left to Spring, a blank
     * choice would be a null among the others.
     */
    private static final class Choices implements ConditionalGenericConverter {
        private final ConversionService conversions;

        Choices(ConversionService conversions) {
            this.conversions = conversions;
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(
                    new ConvertiblePair(String.class, Collection.class),
                    new ConvertiblePair(String[].class, Collection.class));
        }

        @Override
        public boolean matches(TypeDescriptor source, TypeDescriptor target) {
            TypeDescriptor element = target.getElementTypeDescriptor();
            return element != null && element.getType().isEnum();
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor target) {
            TypeDescriptor element = Objects.requireNonNull(target.getElementTypeDescriptor());
            String[] written =
                    source instanceof String text ? text.split(",") : (String[]) Objects.requireNonNull(source);
            Collection<Object> chosen =
                    CollectionFactory.createCollection(target.getType(), element.getType(), written.length);
            for (String one : written) {
                if (!one.trim().isEmpty()) {
                    chosen.add(Objects.requireNonNull(
                            conversions.convert(one.trim(), TypeDescriptor.valueOf(String.class), element)));
                }
            }
            return chosen;
        }
    }

    private static final class Ids implements ConverterFactory<String, Id> {
        @Override
        public <T extends Id> Converter<String, T> getConverter(Class<T> type) {
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(UUID.class);
                return text -> made(constructor, UUID.fromString(text));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type.getName() + " is an id without a UUID constructor", e);
            }
        }

        private static <T> T made(Constructor<T> constructor, UUID value) {
            try {
                return constructor.newInstance(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
