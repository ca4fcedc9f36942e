package roundtable.commands.rooms;

import static roundtable.commands.Refused.refuse;
import static roundtable.commands.organisations.OrganisationFacts.isVerified;
import static roundtable.commands.text.Fitting.theLineFits;
import static roundtable.commands.text.Fitting.theProseFits;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.commands.Actor;
import roundtable.commands.Neighbours;
import roundtable.commands.Refused;
import roundtable.commands.deals.DealFacts;
import roundtable.commands.deals.DealId;
import roundtable.commands.organisations.OrganisationFacts;
import roundtable.commands.organisations.OrganisationId;
import roundtable.commands.organisations.OrganisationKind;
import roundtable.commands.organisations.VaultDocumentId;
import roundtable.commands.people.Role;
import roundtable.commands.rooms.RoomDoor.Gate;
import roundtable.commands.rooms.RoomDoor.Standing;
import roundtable.commands.rooms.RoomRefusal.NdaNotAccepted;
import roundtable.commands.rooms.RoomRefusal.NotAFounderOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.NotAGuestOfTheRoom;
import roundtable.commands.rooms.RoomRefusal.RoomAccessEnded;
import roundtable.commands.rooms.RoomRefusal.RoomAccessExpired;
import roundtable.commands.rooms.RoomRefusal.RoomAccessForNoInvestor;
import roundtable.commands.rooms.RoomRefusal.RoomAddressWrong;
import roundtable.commands.rooms.RoomRefusal.RoomDealNotListed;
import roundtable.commands.rooms.RoomRefusal.RoomExpiryNotAhead;
import roundtable.commands.rooms.RoomRefusal.RoomFirmNoLongerVerified;
import roundtable.commands.rooms.RoomRefusal.RoomFirmNotVerified;
import roundtable.commands.rooms.RoomRefusal.RoomHoldsTooMany;
import roundtable.commands.rooms.RoomRefusal.RoomIsPaused;
import roundtable.commands.rooms.RoomRefusal.RoomVersionNotInVault;
import roundtable.commands.rooms.RoomRefusal.RoomWordsMissing;
import roundtable.commands.text.Text;

/** The rules of rooms that need no state. */
final class RoomPolicies {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_NDA = 20_000;
    static final int LONGEST_WORDS = 2_000;
    static final int MOST_FOLDERS = 60;
    static final int MOST_DOCUMENTS = 1_000;
    static final int MOST_ACCESSES = 200;
    static final int MOST_DENIED = 200;
    static final int MOST_QUESTIONS = 1_000;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>\"]*@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");

    private RoomPolicies() {}

    static void aFounderOf(OrganisationId company, Actor actor) {
        refuse(!actor.is(Role.FOUNDER, company), new NotAFounderOfTheRoom());
    }

    static OrganisationId theDealIsListed(DealId deal, Neighbours neighbours) {
        DealFacts facts = neighbours.fold(deal, DealFacts.FOLDING);
        OrganisationId company = facts.company();
        if (company == null || !facts.listed()) {
            throw new Refused(new RoomDealNotListed());
        }
        return company;
    }

    static void theTitleFits(Text title) {
        aLineIsSaid("title", title, LONGEST_TITLE);
    }

    static void theFolderNameFits(Text name) {
        aLineIsSaid("folder", name, LONGEST_TITLE);
    }

    static void theDocumentTitleFits(String title) {
        aLineIsSaid("document", Text.zh(title), LONGEST_NAME);
    }

    private static void aLineIsSaid(String field, Text line, int longest) {
        refuse(line.isEmpty(), new RoomWordsMissing(field));
        theLineFits(field, line, longest);
    }

    static void theProseIsSaid(String field, Text prose, int longest) {
        refuse(prose.isEmpty(), new RoomWordsMissing(field));
        theProseFits(field, prose, longest);
    }

    static void thereIsPlace(String field, int found, int most) {
        refuse(found >= most, new RoomHoldsTooMany(field, most));
    }

    static VaultShelf.Version itStandsInTheVault(
            VaultDocumentId source, OrganisationId company, Neighbours neighbours) {
        VaultShelf.Version version =
                neighbours.fold(company, VaultShelf.FOLDING).standing(source);
        if (version == null) {
            throw new Refused(new RoomVersionNotInVault());
        }
        return version;
    }

    static void anInvestorFirm(OrganisationId firm, Neighbours neighbours) {
        OrganisationFacts facts = neighbours.fold(firm, OrganisationFacts.FOLDING);
        refuse(facts.kind() != OrganisationKind.INVESTOR, new RoomAccessForNoInvestor(firm));
    }

    static OrganisationFacts theFirmIsVerified(OrganisationId firm, Neighbours neighbours) {
        OrganisationFacts facts = neighbours.fold(firm, OrganisationFacts.FOLDING);
        refuse(facts.kind() != OrganisationKind.INVESTOR || !facts.verified(), new RoomFirmNotVerified(firm));
        return facts;
    }

    static void theFirmIsStillVerified(OrganisationId firm, Neighbours neighbours) {
        refuse(!isVerified(firm, neighbours), new RoomFirmNoLongerVerified(firm));
    }

    static void theExpiryIsAhead(@Nullable Instant until, Instant at) {
        if (until != null) {
            refuse(!until.isAfter(at), new RoomExpiryNotAhead(until));
        }
    }

    /** A mail address or, from its {@code @} on, a domain; in lower case. */
    static String address(String typed) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        refuse(folded.length() > LONGEST_ADDRESS || !ADDRESS.matcher(folded).matches(), new RoomAddressWrong(typed));
        return folded;
    }

    static List<String> addresses(List<String> typed) {
        refuse(typed.size() > MOST_DENIED, new RoomHoldsTooMany("addresses", MOST_DENIED));
        return typed.stream().map(RoomPolicies::address).distinct().toList();
    }

    /** The guest gets as far as the text that is to be accepted, or further. */
    static void theyComeToTheDoor(Standing standing) {
        refuse(standing.gate() == Gate.SHUT, new NotAGuestOfTheRoom());
        refuse(standing.gate() == Gate.ENDED, new RoomAccessEnded());
        if (standing.gate() == Gate.EXPIRED
                && standing.access() != null
                && standing.access().until() != null) {
            throw new Refused(new RoomAccessExpired(standing.access().until()));
        }
        refuse(standing.gate() == Gate.PAUSED, new RoomIsPaused());
    }

    static void theyAreInside(Standing standing, int number) {
        theyComeToTheDoor(standing);
        refuse(standing.gate() != Gate.OPEN, new NdaNotAccepted(number));
    }
}
