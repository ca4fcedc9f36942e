package roundtable.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import roundtable.embedded.EmbeddedServices;
import tools.jackson.databind.JsonNode;

/** What the product and Elasticsearch hold, said in a sentence. The benchmark and its callers are in the product's share. */
final class Memory {

    private static final int KILO = 1024;

    private Memory() {}

    static String of(EmbeddedServices stores, Bare bare) throws IOException, InterruptedException {
        Runtime own = Runtime.getRuntime();
        JsonNode node = Caller.JSON
                .readTree(bare.answer("GET", "/_nodes/stats/jvm,indices", ""))
                .path("nodes")
                .iterator()
                .next();
        return "memory: heap of the product %,d MB in use, its process %s; heap of Elasticsearch %,d of %,d MB, its process %s; indices %,d MB"
                .formatted(
                        (own.totalMemory() - own.freeMemory()) / KILO / KILO,
                        resident(ProcessHandle.current()),
                        node.path("jvm").path("mem").path("heap_used_in_bytes").asLong() / KILO / KILO,
                        node.path("jvm").path("mem").path("heap_max_in_bytes").asLong() / KILO / KILO,
                        resident(stores.process()),
                        node.path("indices").path("store").path("size_in_bytes").asLong() / KILO / KILO);
    }

    /** How many MB the files of an index are, what waits to be merged away among them. */
    static long onDisk(Bare bare, String index) throws IOException, InterruptedException {
        return Caller.JSON
                        .readTree(bare.answer("GET", "/" + index + "/_stats/store", ""))
                        .path("_all")
                        .path("primaries")
                        .path("store")
                        .path("size_in_bytes")
                        .asLong()
                / KILO
                / KILO;
    }

    /** As Linux tells it; elsewhere it is not known. */
    private static String resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> "%,d MB resident".formatted(Long.parseLong(line.replaceAll("\\D", "")) / KILO))
                .findFirst()
                .orElse("unknown");
    }
}
