package roundtable.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What must be so before anything is built or started. It uses the JDK alone, so that the script can run it from its
 * source before the build: {@code java Conditions.java LANGUAGE DATA PORT}. It ends with 0 when all is well.
 */
class Conditions {

    private static final long MEGABYTE = 1L << 20;

    private final Language language;
    private final Path data;
    private final int port;

    Conditions(Language language, Path data, int port) {
        this.language = language;
        this.data = data.toAbsolutePath().normalize();
        this.port = port;
    }

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var conditions =
                new Conditions(Language.of(arguments[0]), Path.of(arguments[1]), Integer.parseInt(arguments[2]));
        List<String> obstacles = conditions.obstacles();
        obstacles.forEach(out::println);
        System.exit(obstacles.isEmpty() ? 0 : 1);
    }

    /** What makes a start impossible, in words; waits for a previous run that is still ending. */
    List<String> obstacles() throws InterruptedException {
        var found = new ArrayList<String>();
        try {
            PreviousRun previous = PreviousRun.read(data);
            if (previous.isEnding()) {
                previous.awaitItsEnd();
            }
            if (previous.launcher().isPresent()) {
                found.add(inUse(data, Long.toString(previous.launcher().get().pid())));
            } else {
                DataFolder.hold(data).close();
            }
        } catch (DataFolder.InUse refusal) {
            found.add(inUse(refusal.folder, refusal.holder));
        } catch (DataFolder.NotWritable refusal) {
            found.add(notWritable(refusal));
        } catch (IOException failure) {
            found.add(notWritable(new DataFolder.NotWritable(data, failure)));
        }
        if (!isFree(port)) {
            found.add(language.choose(
                    "端口 " + port + " 已被别的程序占用。换一个端口再试：./roundtable --port " + another(port),
                    "Port " + port + " is taken by another program. Try another: ./roundtable --port "
                            + another(port)));
        }
        return found;
    }

    /** What may make a start fail or slow, in words. */
    List<String> worries(long megabytes) {
        long available = availableMegabytes();
        if (available >= megabytes) {
            return List.of();
        }
        return List.of(language.choose(
                "内存偏少：可用 " + available + " MB，建议至少 " + megabytes + " MB。仍会启动，但可能很慢，或被系统中止。",
                "Memory is short: " + available + " MB available, " + megabytes
                        + " MB advised. Starting all the same; it may be slow or be stopped by the system."));
    }

    private String inUse(Path folder, String holder) {
        return language.choose(
                "数据目录 " + folder + " 正被进程 " + holder + " 使用。请先停止它，或换一个目录：--data 目录",
                "The data folder " + folder + " is in use by process " + holder
                        + ". Stop that one first, or choose another folder: --data FOLDER");
    }

    private String notWritable(DataFolder.NotWritable refusal) {
        return language.choose(
                "数据目录 " + refusal.folder + " 无法写入。请检查权限，或换一个目录：--data 目录",
                "The data folder " + refusal.folder
                        + " cannot be written. Check its permissions, or choose another folder: --data FOLDER");
    }

    private static int another(int port) {
        return port < 65_535 ? port + 1 : port - 1;
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** What programs can still take, caches given back; where the system does not say, what there is in all. */
    private static long availableMegabytes() {
        long total = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getTotalMemorySize()
                / MEGABYTE;
        Path linux = Path.of("/proc/meminfo");
        if (!Files.isReadable(linux)) {
            return total;
        }
        try (Stream<String> lines = Files.lines(linux)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .map(free -> Math.min(free, total))
                    .findFirst()
                    .orElse(total);
        } catch (IOException unreadable) {
            return total;
        }
    }
}
