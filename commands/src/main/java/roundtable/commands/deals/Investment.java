package roundtable.commands.deals;

import org.joda.money.Money;
import roundtable.commands.organisations.OrganisationId;

/** What one firm has put into a round. */
public record Investment(OrganisationId investor, Money amount) {}
