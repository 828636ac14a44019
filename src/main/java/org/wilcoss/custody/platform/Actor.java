package org.wilcoss.custody.platform;

/** The signed-in user on whose behalf something is asked. Controllers take it as a parameter. */
public record Actor(int id, String name, String email, Role role, boolean verifiedAdult) {
    public boolean may(Permission permission) {
        return permission.allows(role);
    }

    /**
     * Stops an act that the actor's role does not allow.
     *
     * @throws NotYourRole if it does not
     */
    public void mustBeAllowed(Permission permission) {
        if (!may(permission)) {
            throw new NotYourRole();
        }
    }
}
