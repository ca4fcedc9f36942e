package roundtable.server.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ClamAV's daemon over TCP: a file goes there in chunks ({@code INSTREAM}), one line comes back.
 *
 * @see <a href="https://docs.clamav.net/manual/Usage/Scanning.html#clamd">clamd's protocol</a>
 */
final class Clamd {

    static final int PORT = 3310;

    private static final Pattern ADDRESS = Pattern.compile("(\\[[0-9A-Fa-f:]+]|[^:\\s/]+)(?::(\\d{1,5}))?");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final int CHUNK = 1 << 16;
    private static final int LONGEST_ANSWER = 1 << 12;

    private final String host;
    private final int port;

    /** The daemon takes no file of this size: {@code StreamMaxLength} in its configuration. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(String answer) {
            super(answer);
        }
    }

    private Clamd(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * The daemon at an address.
     *
     * @param address {@code host} or {@code host:port}
     */
    static Clamd at(String address) {
        Matcher parts = ADDRESS.matcher(address.strip());
        int port = parts.matches() && parts.group(2) != null ? Integer.parseInt(parts.group(2)) : PORT;
        if (!parts.matches() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "roundtable.clamd is an address as scanner.example.org:3310, not \"" + address + "\"");
        }
        return new Clamd(parts.group(1), port);
    }

    /** The malware's name; empty where there is none. */
    Optional<String> scan(Path file) throws IOException {
        try (Socket line = new Socket()) {
            line.connect(new InetSocketAddress(host, port), Math.toIntExact(TO_CONNECT.toMillis()));
            line.setSoTimeout(Math.toIntExact(TO_ANSWER.toMillis()));
            String answer = said(line, file);
            Matcher found = FOUND.matcher(answer);
            if (found.matches()) {
                return Optional.of(found.group(1));
            }
            if (answer.equals("stream: OK")) {
                return Optional.empty();
            }
            throw answer.contains("size limit exceeded")
                    ? new TooLong(answer)
                    : new IOException("clamd answered: " + answer);
        }
    }

    /** It hangs up on a file that is too long, and may have said so before. */
    private static String said(Socket line, Path file) throws IOException {
        IOException broken = null;
        try {
            send(line, file);
        } catch (IOException e) {
            broken = e;
        }
        try {
            byte[] answer = line.getInputStream().readNBytes(LONGEST_ANSWER);
            if (answer.length > 0) {
                return new String(answer, StandardCharsets.UTF_8)
                        .replace("\0", "")
                        .strip();
            }
        } catch (IOException e) {
            throw broken == null ? e : broken;
        }
        throw broken == null ? new IOException("clamd hung up without an answer") : broken;
    }

    private static void send(Socket line, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(line.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = bytes.read(chunk); read > 0; read = bytes.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
