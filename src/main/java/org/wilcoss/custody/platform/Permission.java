package org.wilcoss.custody.platform;

import static org.wilcoss.custody.platform.Role.ADMIN;
import static org.wilcoss.custody.platform.Role.ARMORER;
import static org.wilcoss.custody.platform.Role.COACH;
import static org.wilcoss.custody.platform.Role.PARENT;
import static org.wilcoss.custody.platform.Role.VOLUNTEER;

import java.util.List;
import java.util.Set;

/**
 * The permission table: each thing that can be done, the roles that may, and what care it asks. Handlers name one with
 * {@link Requires}.
 */
public enum Permission {
    /** Know oneself, and see the kits that one's role may see. */
    SIGNED_IN(ADMIN, ARMORER, COACH, VOLUNTEER, PARENT),
    /** Say by what one signs in, and make tokens. */
    MANAGE_SIGN_IN(Care.PERSONAL, ADMIN, ARMORER, COACH, VOLUNTEER, PARENT),
    /** See every kit, its holder and its history. */
    SEE_ALL_CUSTODY(ADMIN, ARMORER, COACH, VOLUNTEER),
    EDIT_KITS(ADMIN, ARMORER),
    IMPORT_KITS(ADMIN, ARMORER),
    /** Add photos of kits, and take them away. */
    KEEP_PHOTOS(ADMIN, ARMORER, COACH),
    RETIRE_KITS(ADMIN, ARMORER),
    DELETE_KITS(Care.PERSONAL, ADMIN),
    REVEAL_SERIALS(Care.SENSITIVE, ADMIN, ARMORER),
    CHECK_OUT(ADMIN, ARMORER, COACH, VOLUNTEER),
    CHECK_IN(ADMIN, ARMORER, COACH, VOLUNTEER),
    TRANSFER(ADMIN, ARMORER, COACH),
    /** Beside these, the holder of the kit may. */
    REPORT_LOST(ADMIN, ARMORER, COACH),
    REPORT_FOUND(ADMIN, ARMORER),
    /** Record an event more than ten minutes after it happened. */
    RECORD_LATE(ADMIN, ARMORER, COACH),
    /** Say what is now believed of a custody event. */
    AMEND_CUSTODY(ADMIN, ARMORER, COACH),
    MAINTAIN(ADMIN, ARMORER),
    /** See what somebody must resolve, and resolve it. */
    RESOLVE_CASES(ADMIN, ARMORER),
    /** Say yes or no to taking a kit off the premises; never to one's own request. */
    APPROVE(ADMIN, ARMORER, COACH),
    WRITE_ATTESTATIONS(ADMIN),
    /** See what the club is called, where it is, and what its papers and clocks go by. */
    SEE_SETTINGS(ADMIN, ARMORER, COACH, VOLUNTEER),
    /** Say it. */
    MANAGE_SETTINGS(ADMIN),
    OPEN_PRACTICES(ADMIN, ARMORER, COACH),
    /** See whom kits can be handed to: names of active people and athletes. */
    SEE_PEOPLE(ADMIN, ARMORER, COACH, VOLUNTEER),
    /** Let people in, change their roles, vouch for them, and end their access. */
    MANAGE_USERS(Care.PERSONAL, ADMIN),
    MANAGE_ATHLETES(ADMIN, COACH),
    /** See what was consented to for any athlete, and record it; guardians see and withdraw their own athletes'. */
    KEEP_CONSENTS(ADMIN, ARMORER, COACH),
    /** Record, revoke and override what people must have to work here, and say what that is. */
    MANAGE_CREDENTIALS(ADMIN),
    ERASE_PEOPLE(Care.PERSONAL, ADMIN),
    /** Search the ledger, and see what its entries disclose. */
    SEE_LEDGER(ADMIN, ARMORER),
    /** See where the club is saved, and save it. */
    MANAGE_BACKUPS(ADMIN),
    /** See whether the ledger proves itself, and have that looked into. */
    VERIFY_LEDGER(ADMIN, ARMORER);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.copyOf, which nobody can change
    private final Set<Role> roles;

    private final Care care;

    Permission(Role... roles) {
        this(Care.EVERYDAY, roles);
    }

    Permission(Care care, Role... roles) {
        this.care = care;
        this.roles = Set.copyOf(List.of(roles));
    }

    public Care care() {
        return care;
    }

    /** Whether the role may. */
    public boolean allows(Role role) {
        return roles.contains(role);
    }
}
