package roundtable.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import roundtable.commands.Refused;
import roundtable.commands.organisations.OrganisationId;
import roundtable.eventlog.dispatch.Receipt;
import specimens.AtOnce;
import specimens.Registry;
import specimens.Specimens;
import specimens.Store;

class ClaimingACreditCode {

    private static final int CODE = 200;

    private final Store store = new Store(Specimens.node());
    private final Registry registry = new Registry(Specimens.node());

    @Test
    void of_fifty_companies_with_one_code_verified_at_once_one_wins() throws InterruptedException {
        List<OrganisationId> companies =
                Stream.generate(() -> registry.register(CODE)).limit(50).toList();
        List<Callable<Receipt>> verifications = companies.stream()
                .<Callable<Receipt>>map(company -> () -> registry.verify(company))
                .toList();
        AtOnce.Outcome<Receipt> outcome = AtOnce.run(verifications);
        assertThat(outcome.answers()).hasSize(1);
        assertThat(outcome.refusals()).isEqualTo(Collections.nCopies(49, "registration-taken"));
        assertThat(store.jdbc()
                        .sql("select holder from claims where value = ?")
                        .param("CN/" + Registry.code(CODE))
                        .query(java.util.UUID.class)
                        .list())
                .containsExactly(outcome.answers().getFirst().target());
        assertThat(companies)
                .filteredOn(company -> store.names(company).contains("organisation-verified"))
                .hasSize(1);
    }

    @Test
    void a_rival_s_open_claim_is_waited_for_and_free_again_when_it_is_rolled_back() throws Exception {
        OrganisationId company = registry.register(201);
        Held rival = Held.claim(Specimens.node(), "registration", "CN/" + Registry.code(201));
        Thread verifying = Thread.ofVirtual().start(() -> registry.verify(company));
        assertThat(Store.eventually(() -> store.waiting() >= 1)).isTrue();
        rival.rollBack();
        verifying.join();
        assertThat(store.names(company)).contains("organisation-verified");
    }

    @Test
    void a_rival_s_committed_claim_refuses() throws Exception {
        OrganisationId company = registry.register(202);
        Held.claim(Specimens.node(), "registration", "CN/" + Registry.code(202)).commit();
        assertThatThrownBy(() -> registry.verify(company))
                .isInstanceOf(Refused.class)
                .hasMessage("registration-taken");
    }
}
