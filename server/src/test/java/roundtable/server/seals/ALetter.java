package roundtable.server.seals;

import java.security.KeyPair;
import java.time.Instant;
import org.joda.money.Money;
import roundtable.commands.Uuids;
import roundtable.commands.decisions.DecisionId;
import roundtable.commands.decisions.Letter;
import roundtable.commands.decisions.Outcome;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.text.Fingerprint;
import roundtable.commands.text.Text;
import roundtable.projections.decisions.Decisions.UnderSeal;

/** A letter under a seal, with the keys that sealed it. */
final class ALetter {

    static final Letter LETTER = new Letter(
            "JD-2026-0318",
            Text.of("澄湖高新区管委会", "Chenghu High-tech Zone"),
            Text.of("苏州衡析生物科技有限公司", "Hengxi Bio"),
            "2026-CT-0042",
            Text.of("“四十分钟病原体分型”揭榜挂帅", "Open challenge: typing pathogens in forty minutes"),
            "A-2026-1187",
            Outcome.AWARDED,
            Money.parse("CNY 2000000"),
            Text.of("盲测数据完整，可用于县级医院。\n费用合理 <5%。", "The blind test is complete & fit for use."),
            Instant.parse("2026-03-18T02:00:00Z"));

    final KeyPair keys = Ed25519.freshKeys();
    final String kid = "key-1";
    final String text = LetterText.of(LETTER);
    final String jws = Jws.of(text, new SealKeys.Signing(kid, keys.getPrivate()));

    UnderSeal underSeal() {
        return new UnderSeal(
                new DecisionId(Uuids.next()),
                new OrganisationId(Uuids.next()),
                LETTER.number(),
                LETTER,
                text,
                jws,
                kid,
                Fingerprint.of(text),
                null,
                null);
    }

    String keySet() {
        return """
                {"keys":[{"kty":"OKP","crv":"Ed25519","x":"%s","kid":"%s","alg":"EdDSA","use":"sig","status":"active",
                "authority":"0","authorityName":{"zh":"澄湖高新区管委会","en":null}}]}
                """.formatted(Ed25519.jwk(keys.getPublic()).getX(), kid);
    }
}
