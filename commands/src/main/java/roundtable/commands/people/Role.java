package roundtable.commands.people;

/** In what capacity a person acts. All but the last two are memberships in an organisation of a kind. */
public enum Role {
    /** Of a company (创业者): writes, submits, raises money. */
    FOUNDER,
    /** Of an authority (经办人): runs calls, screens, verifies. */
    OFFICER,
    /** Of an authority's pool (评审专家): reviews and scores. */
    EXPERT,
    /** Of an authority (评审委员): ratifies and confirms. */
    PANELLIST,
    /** Of an investor (投资人): searches, is matched, invests. */
    INVESTOR,
    /** Of an authority (审计): reads everything, changes nothing. */
    AUDITOR,
    /** Signed in, acting for no organisation. */
    PERSON,
    /** No person: a reaction or the installation itself. */
    AUTOMATION
}
