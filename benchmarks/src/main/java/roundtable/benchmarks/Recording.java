package roundtable.benchmarks;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import roundtable.search.deals.TransportAround;

/** Keeps, while it is told to, what the product asks Elasticsearch, so that the very same can be asked without the product. */
final class Recording implements BeanPostProcessor {

    private final List<Asked> asked = new ArrayList<>();
    private volatile boolean on;

    /** A search as it goes over the wire. */
    record Asked(String path, String json) {}

    /** Lets {@code question} be asked and returns the searches that it took, in their order. */
    List<Asked> of(Runnable question) {
        synchronized (asked) {
            asked.clear();
            on = true;
            question.run();
            on = false;
            return List.copyOf(asked);
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ElasticsearchClient client
                ? new ElasticsearchClient(new Listening(client._transport()))
                : bean;
    }

    private final class Listening extends TransportAround {

        Listening(ElasticsearchTransport behind) {
            super(behind);
        }

        @Override
        public <A, B, C> B performRequest(A request, Endpoint<A, B, C> endpoint, @Nullable TransportOptions options)
                throws IOException {
            if (on && request instanceof SearchRequest search) {
                keep(search, endpoint.requestUrl(request));
            }
            return behind.performRequest(request, endpoint, options);
        }

        private void keep(SearchRequest search, String path) {
            StringWriter json = new StringWriter();
            try (JsonGenerator generator = jsonpMapper().jsonProvider().createGenerator(json)) {
                search.serialize(generator, jsonpMapper());
            }
            asked.add(new Asked(path + "?typed_keys=true", json.toString()));
        }
    }
}
