package roundtable.server.deals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;
import roundtable.search.deals.TransportAround;

/** What the stores are asked while somebody waits for an answer: each statement for PostgreSQL, each kind of request to Elasticsearch. */
final class Questions implements BeanPostProcessor {

    private static final String REQUESTS = "http-nio";

    private final List<String> asked = new ArrayList<>();

    /** Forgets what was asked before. */
    synchronized void listen() {
        asked.clear();
    }

    /** All since {@link #listen}, in its order. */
    synchronized List<String> heard() {
        return List.copyOf(asked);
    }

    private synchronized void hear(String question) {
        if (Thread.currentThread().getName().startsWith(REQUESTS)) {
            asked.add(question.strip().replaceAll("\\s+", " "));
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case JdbcClient jdbc -> listening(jdbc);
            case ElasticsearchClient client -> new ElasticsearchClient(new Listening(client._transport()));
            default -> bean;
        };
    }

    private JdbcClient listening(JdbcClient behind) {
        return (JdbcClient) Proxy.newProxyInstance(
                JdbcClient.class.getClassLoader(), new Class<?>[] {JdbcClient.class}, (_, method, arguments) -> {
                    if (method.getName().equals("sql")) {
                        hear((String) arguments[0]);
                    }
                    try {
                        return method.invoke(behind, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    private final class Listening extends TransportAround {

        Listening(ElasticsearchTransport behind) {
            super(behind);
        }

        @Override
        public <A, B, C> B performRequest(A request, Endpoint<A, B, C> endpoint, @Nullable TransportOptions options)
                throws IOException {
            hear("elasticsearch: " + endpoint.id());
            return behind.performRequest(request, endpoint, options);
        }
    }
}
