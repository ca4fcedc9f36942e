package roundtable.search.deals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import roundtable.eventlog.names.ValuesModule;
import roundtable.eventlog.notices.Changes;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where the index is: {@code roundtable.elasticsearch.url}, under the alias {@code roundtable.elasticsearch.alias}. */
@Configuration(proxyBeanMethods = false)
class DealSearchConfiguration {

    /** The client for whoever waits for an answer: it stops asking an Elasticsearch that hangs. */
    static final String WHILE_SOMEBODY_WAITS = "elasticsearchWhileSomebodyWaits";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(2);

    /** The client for what is done beside, which may wait. */
    @Bean(destroyMethod = "close")
    @Primary
    ElasticsearchClient elasticsearch(
            @Value("${roundtable.elasticsearch.url}") URI url,
            @Value("${roundtable.elasticsearch.patience:10s}") Duration patience,
            ValuesModule values) {
        return new ElasticsearchClient(transport(url, patience, values));
    }

    @Bean(name = WHILE_SOMEBODY_WAITS, destroyMethod = "close")
    ElasticsearchClient elasticsearchWhileSomebodyWaits(
            @Value("${roundtable.elasticsearch.url}") URI url,
            @Value("${roundtable.elasticsearch.patience:10s}") Duration patience,
            ValuesModule values) {
        return new ElasticsearchClient(new BreakingTransport(transport(url, patience, values), UNTIL_ASKED_AGAIN));
    }

    /** @param patience how long an answer is waited for */
    static Rest5ClientTransport transport(URI url, Duration patience, ValuesModule values) {
        JsonMapper json = JsonMapper.builder()
                .addModule(values)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        Rest5Client http = Rest5Client.builder(url)
                .setConnectionConfigCallback(connection -> connection
                        .setConnectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                        .setSocketTimeout(Math.toIntExact(patience.toMillis()), TimeUnit.MILLISECONDS))
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(patience.toMillis(), TimeUnit.MILLISECONDS))
                .build();
        return new Rest5ClientTransport(http, new Jackson3JsonpMapper(json));
    }

    @Bean
    DealIndex dealIndex(ElasticsearchClient client, @Value("${roundtable.elasticsearch.alias:deals}") String alias) {
        return new DealIndex(client, alias);
    }

    @Bean
    Indexing indexing(
            DealIndex index,
            DealDocuments documents,
            JdbcClient jdbc,
            DataSource connections,
            PlatformTransactionManager transactions,
            Changes changes) {
        return new Indexing(index, documents, jdbc, connections, transactions, changes);
    }
}
