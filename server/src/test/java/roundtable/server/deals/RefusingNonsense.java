package roundtable.server.deals;

import static org.assertj.core.api.Assertions.assertThat;
import static roundtable.server.deals.AMarketplace.cny;
import static roundtable.server.deals.AMarketplace.text;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;

/** What no reader of ours could keep, or nobody could read, is refused at the door, with its field. */
class RefusingNonsense {

    private static final String DEALS = "/api/v1/deals";
    private static final String SEARCHES = "/api/v1/deal-searches";

    private final TestServer server = TestServer.shared();
    private Visitor founder;

    @BeforeEach
    void aCompany() throws IOException, InterruptedException {
        AMarketplace market = new AMarketplace(server);
        founder = server.person("Shen Zhiwei");
        market.member(founder, "COMPANY", Role.FOUNDER, true);
    }

    private Answer listing(String field, Object value) throws IOException, InterruptedException {
        Map<String, Object> offer = new HashMap<>(AMarketplace.offer("nonsense"));
        offer.put(field, value);
        return founder.post(DEALS, offer);
    }

    private static void isWrong(Answer answer, String field) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("field-wrong");
        assertThat(answer.body().path("detail").asString()).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e3", "1e999999999", "-1e-999999999", "١٠٠", " 5", "5 ", "+5", ".5", "5.", "NaN", "0x10", ""})
    void an_amount_is_written_in_plain_digits(String amount) throws Exception {
        isWrong(listing("asked", cny(amount)), "asked");
    }

    @Test
    void an_amount_of_a_hundred_thousand_digits_is_not_reckoned_with() throws Exception {
        isWrong(listing("asked", cny("9".repeat(100_000))), "asked");
    }
}
