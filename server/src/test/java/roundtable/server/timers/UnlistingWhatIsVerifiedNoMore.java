package roundtable.server.timers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.people.Role;
import roundtable.server.TestServer;
import roundtable.server.TestServer.Answer;
import roundtable.server.TestServer.Visitor;
import roundtable.server.deals.AMarketplace;

class UnlistingWhatIsVerifiedNoMore {

    private final TestServer server = TestServer.shared();

    @Test
    void the_deal_of_a_company_whose_verification_is_revoked_leaves_the_market_by_itself() throws Exception {
        AMarketplace market = new AMarketplace(server);
        Visitor founder = server.person("Shen Zhiwei");
        OrganisationId company = market.member(founder, "COMPANY", Role.FOUNDER, true);
        Visitor investor = server.person("Gu Lan");
        market.member(investor, "INVESTOR", Role.INVESTOR, true);
        Answer listed = founder.post("/api/v1/deals", AMarketplace.offer("revoked"));
        assertThat(listed.status()).as(listed.text()).isEqualTo(201);
        String path = "/api/v1/deals/" + listed.body().path("id").asString();
        WhenCompanyIsVerifiedNoMoreThenUnlistItsDeal timer =
                server.bean(WhenCompanyIsVerifiedNoMoreThenUnlistItsDeal.class);

        timer.unlist(Instant.now());
        assertThat(isListed(investor, path)).isTrue();
        market.revoke(company);
        AMarketplace.eventually(() -> {
            timer.unlist(Instant.now());
            return !isListed(founder, path);
        });
        assertThat(founder.post("/api/v1/deals", AMarketplace.offer("revoked")).code())
                .isEqualTo("deal-company-not-verified");
    }

    private static boolean isListed(Visitor reader, String path) throws IOException, InterruptedException {
        return reader.get(path).body().path("deal").path("listed").asBoolean();
    }
}
