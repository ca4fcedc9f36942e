package roundtable.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.core.TimeValue;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.ClassPathNode;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.transport.netty4.Netty4Plugin;

/** A real, single Elasticsearch node in this process, on the loopback address only, since it asks nobody for a password. */
class ElasticsearchNode {

    private static final TimeValue UNTIL_HEALTHY = TimeValue.timeValueMinutes(2);

    private final Node node;

    /**
     * @param folder keeps the node's data
     * @param logs where the node writes its own files
     * @param port 0 for any free one
     */
    ElasticsearchNode(Path folder, Path logs, int port) throws IOException, NodeValidationException {
        Path config = Files.createDirectories(folder.resolve("config"));
        Settings settings = Settings.builder()
                .put("cluster.name", "roundtable")
                .put("node.name", "roundtable")
                .put("path.home", folder.toString())
                .put("path.data", folder.resolve("data").toString())
                .put("path.logs", logs.toString())
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", Integer.toString(port))
                .put("transport.port", "0")
                .put("transport.type", "netty4")
                .put("http.type", "netty4")
                // a laptop's nearly full disk must not make the indices read-only
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                // the serial collector lets a small heap fill up with garbage, which is no reason to refuse requests
                .put("indices.breaker.total.use_real_memory", false)
                .build();
        LogConfigurator.configureWithoutConfig(settings);
        LogConfigurator.configureESLogging();
        Environment environment =
                InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), config, () -> "roundtable");
        node = new ClassPathNode(environment, List.of(Netty4Plugin.class, LanguageAnalyzers.class, RootAnswer.class));
        node.start();
        var health = node.client()
                .admin()
                .cluster()
                .prepareHealth(UNTIL_HEALTHY)
                .setTimeout(UNTIL_HEALTHY)
                .setWaitForYellowStatus()
                .get();
        if (health.isTimedOut()) {
            throw new IOException("Elasticsearch did not become healthy within " + UNTIL_HEALTHY);
        }
    }

    String url() {
        InetSocketAddress bound = node.injector()
                .getInstance(HttpServerTransport.class)
                .boundAddress()
                .publishAddress()
                .address();
        return "http://127.0.0.1:" + bound.getPort();
    }

    void stop() throws IOException, InterruptedException {
        node.close();
        node.awaitClose(20, TimeUnit.SECONDS);
    }
}
