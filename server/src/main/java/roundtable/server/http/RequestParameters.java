package roundtable.server.http;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import roundtable.commands.Id;
import roundtable.commands.taxonomy.Industry;

/** What a route may take as parameters: {@link Asked}, {@code Viewer}, and ids and industries in paths and queries. */
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
        registry.addConverter(String.class, Industry.class, Industry::ofCode);
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
