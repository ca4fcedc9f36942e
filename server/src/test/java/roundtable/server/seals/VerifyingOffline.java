package roundtable.server.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script of docs/ with the machine's own openssl and jq. */
class VerifyingOffline {

    private record Ended(int code, String said) {}

    private final ALetter letter = new ALetter();

    @TempDir
    private Path folder;

    @BeforeAll
    static void theToolsAreThere() throws IOException, InterruptedException {
        int missing = new ProcessBuilder("sh", "-c", "command -v openssl && command -v jq && command -v base64")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assumeTrue(
                missing == 0 || "true".equals(System.getenv("CI")),
                "verifying offline is not tested here: it needs openssl, jq and base64");
    }

    private Ended verify(String jws, String keys) throws IOException, InterruptedException {
        Path document = Files.writeString(folder.resolve("letter.jws"), jws);
        Path keySet = Files.writeString(folder.resolve("keys.json"), keys);
        Path script = Path.of("..", "docs", "verify-offline.sh").toAbsolutePath();
        Process process = new ProcessBuilder("sh", script.toString(), document.toString(), keySet.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said);
    }

    @Test
    void a_sealed_letter_is_found_genuine_and_read_aloud() throws Exception {
        Ended ended = verify(letter.jws, letter.keySet());
        assertThat(ended.said()).contains("VALID  有效", "JD-2026-0318", "苏州衡析生物科技有限公司");
        assertThat(ended.code()).isZero();
    }

    @Test
    void a_changed_amount_is_found_out() throws Exception {
        String altered = Jws.of(
                letter.text.replace("2000000.00", "3000000.00"),
                new SealKeys.Signing(letter.kid, letter.keys.getPrivate()));
        String forged =
                altered.substring(0, altered.lastIndexOf('.')) + letter.jws.substring(letter.jws.lastIndexOf('.'));
        Ended ended = verify(forged, letter.keySet());
        assertThat(ended.said()).contains("NOT VALID");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void another_ones_key_does_not_fit() throws Exception {
        assertThat(verify(letter.jws, new ALetter().keySet()).code()).isEqualTo(1);
    }

    @Test
    void a_truncated_letter_is_not_valid() throws Exception {
        assertThat(verify(letter.jws.substring(0, letter.jws.length() - 20), letter.keySet())
                        .code())
                .isEqualTo(1);
        assertThat(verify("JD-2026-0318", letter.keySet()).code()).isEqualTo(1);
    }

    @Test
    void a_key_that_nobody_published_is_not_trusted() throws Exception {
        assertThat(verify(letter.jws, "{\"keys\":[]}").said()).contains("no published key");
    }
}
