package org.wilcoss.custody.people;

import org.wilcoss.custody.platform.Actor;

/** Something that follows when a user may no longer sign in; modules above know what. */
public interface HolderDeactivated {
    /** Does what follows, within the transaction in which the user was deactivated. */
    void after(Actor actor, int userId);
}
