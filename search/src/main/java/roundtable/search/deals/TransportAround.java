package roundtable.search.deals;

import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A way to Elasticsearch around another one, which does all that the outer does not do itself. */
public abstract class TransportAround implements ElasticsearchTransport {

    protected final ElasticsearchTransport behind;

    protected TransportAround(ElasticsearchTransport behind) {
        this.behind = behind;
    }

    @Override
    public <A, B, C> CompletableFuture<B> performRequestAsync(
            A request, Endpoint<A, B, C> endpoint, @Nullable TransportOptions options) {
        return behind.performRequestAsync(request, endpoint, options);
    }

    @Override
    public JsonpMapper jsonpMapper() {
        return behind.jsonpMapper();
    }

    @Override
    public TransportOptions options() {
        return behind.options();
    }

    @Override
    public void close() throws IOException {
        behind.close();
    }
}
