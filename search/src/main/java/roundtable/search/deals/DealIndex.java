package roundtable.search.deals;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import roundtable.search.deals.DealDocuments.Write;

/**
 * The index itself, behind an alias. Each physical index carries the fingerprint of its mapping in its name, and an alias of
 * its own for writing, so that a late write to one that is gone fails rather than make it anew.
 */
final class DealIndex {

    /** Raise it when documents are made otherwise of the same rows: every index of the earlier kind is then built anew. */
    private static final int DOCUMENTS = 3;

    private static final int CONFLICT = 409;
    private static final int BAD_REQUEST = 400;
    private static final Logger LOG = LoggerFactory.getLogger(DealIndex.class);

    private final ElasticsearchClient client;
    private final String alias;
    private final String definition;
    private final String kind;

    DealIndex(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
        this.definition = read("/deal-index.json");
        this.kind = alias + "-" + fingerprint(DOCUMENTS + definition) + "-";
    }

    /** Under which name it is searched. */
    String alias() {
        return alias;
    }

    /** The physical index that is searched now; null where there is none. */
    @Nullable String searched() throws IOException {
        if (!client.indices().existsAlias(request -> request.name(alias)).value()) {
            return null;
        }
        Set<String> names = new TreeSet<>(client.indices()
                .getAlias(request -> request.name(alias))
                .aliases()
                .keySet());
        return names.size() == 1 ? names.iterator().next() : null;
    }

    /** Whether this index has today's mapping and documents. */
    boolean isOfTodaysKind(String index) {
        return index.startsWith(kind);
    }

    boolean exists(String index) throws IOException {
        return client.indices().exists(request -> request.index(index)).value();
    }

    /** Makes a new, empty index that nobody searches yet. */
    String create() throws IOException {
        String name = kind + UUID.randomUUID().toString().substring(0, 8);
        client.indices()
                .create(request -> request.index(name)
                        .withJson(new StringReader(definition))
                        .aliases(writing(name), one -> one));
        return name;
    }

    /** Lets everybody search this index and no other. */
    void searchOnly(String index) throws IOException {
        client.indices().refresh(request -> request.index(index));
        List<Action> actions = new ArrayList<>();
        if (client.indices().existsAlias(request -> request.name(alias)).value()) {
            for (String old : client.indices()
                    .getAlias(request -> request.name(alias))
                    .aliases()
                    .keySet()) {
                actions.add(Action.of(
                        action -> action.remove(remove -> remove.index(old).alias(alias))));
            }
        }
        actions.add(Action.of(action -> action.add(add -> add.index(index).alias(alias))));
        client.indices().updateAliases(request -> request.actions(actions));
    }

    /** Lets what was written be found, which otherwise is found at the next refresh of the index's own. */
    void refresh() throws IOException {
        client.indices().refresh(request -> request.index(alias));
    }

    void drop(Collection<String> indices) throws IOException {
        for (String index : indices) {
            client.indices().delete(request -> request.index(index).ignoreUnavailable(true));
        }
    }

    /** A document that the index does not take, however often it is asked. */
    record Rejected(Write write, String reason) {}

    /**
     * Writes to all of these indices. A document that is newer there already stays as it is. One that an index does not take is
     * taken out of it: what stood there before may show what its owner has hidden since.
     *
     * @return what was not taken
     * @throws IOException when something was not written: write it again
     */
    List<Rejected> write(List<Write> writes, Collection<String> indices) throws IOException {
        List<Rejected> rejected = new ArrayList<>();
        send(writes, indices, rejected);
        if (!rejected.isEmpty()) {
            List<Write> gone = rejected.stream()
                    .map(one -> new Write(one.write().id(), one.write().revision(), null))
                    .distinct()
                    .toList();
            send(gone, indices, new ArrayList<>());
        }
        return rejected;
    }

    private void send(List<Write> writes, Collection<String> indices, List<Rejected> rejected) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        for (String index : indices) {
            for (Write write : writes) {
                operations.add(operation(write, writing(index)));
            }
        }
        if (operations.isEmpty()) {
            return;
        }
        BulkResponse response =
                client.bulk(request -> request.requireAlias(true).operations(operations));
        if (response.errors()) {
            List<BulkResponseItem> items = response.items();
            for (int i = 0; i < items.size(); i++) {
                judge(items.get(i), writes.get(i % writes.size()), rejected);
            }
        }
    }

    private static BulkOperation operation(Write write, String index) {
        DealDocument document = write.document();
        return document == null
                ? BulkOperation.of(one -> one.delete(delete -> delete.index(index)
                        .id(write.id())
                        .version(write.revision())
                        .versionType(VersionType.ExternalGte)))
                : BulkOperation.of(one -> one.index(put -> put.index(index)
                        .id(write.id())
                        .version(write.revision())
                        .versionType(VersionType.ExternalGte)
                        .document(document)));
    }

    private static void judge(BulkResponseItem item, Write write, List<Rejected> rejected) throws IOException {
        ErrorCause error = item.error();
        if (error == null || item.status() == CONFLICT) {
            return;
        }
        if (item.status() == BAD_REQUEST) {
            // Asking again at once would not help, and would hold up all others for ever.
            LOG.error("{} cannot be indexed: {} {}", item.id(), error.type(), withoutValues(error.reason()));
            rejected.add(new Rejected(write, Objects.requireNonNullElse(error.type(), "rejected")));
            return;
        }
        throw new IOException(item.id() + " was not indexed: " + error.type() + " " + withoutValues(error.reason()));
    }

    /** Elasticsearch quotes what it does not take, and that may be kept from whoever reads the log. */
    static String withoutValues(@Nullable String reason) {
        String told = Objects.requireNonNullElse(reason, "");
        int quoted = told.indexOf("Preview of field's value");
        return quoted < 0 ? told : told.substring(0, quoted).strip();
    }

    /** Whether the index cannot answer just now, as opposed to not understanding what it was asked. */
    static boolean isAway(Exception failure) {
        return failure instanceof IOException
                || (failure instanceof ElasticsearchException answered
                        && (answered.status() >= 500 || answered.status() == 404 || answered.status() == 429));
    }

    /** Whether the index was asked for something that it cannot take. */
    static boolean doesNotUnderstand(Exception failure) {
        return failure instanceof ElasticsearchException answered && answered.status() == 400;
    }

    private static String writing(String index) {
        return index + "-write";
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(DealIndex.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String fingerprint(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
