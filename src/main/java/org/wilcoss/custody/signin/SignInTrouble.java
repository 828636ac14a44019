package org.wilcoss.custody.signin;

import org.wilcoss.custody.platform.Words;

/** Why somebody did not get in by a provider. Its label is the reason in the ledger, and in the address of the page. */
public enum SignInTrouble {
    /** Nobody active is known by the identity; whether somebody was is not said. */
    UNKNOWN_PERSON,
    IDENTITY_TAKEN,
    OTHER_PERSON,
    NOT_ASKED_AGAIN,
    LINK_UNUSABLE,
    CANCELLED,
    NOT_BEGUN_HERE,
    PROVIDER_UNREACHABLE,
    ANSWER_NOT_TRUSTED;

    /**
     * What happened, and what to do now.
     *
     * @param provider the provider's name
     */
    public String sentence(String provider) {
        return switch (this) {
            case UNKNOWN_PERSON ->
                Words.say(
                        "Nobody here is known by that account at {0}. Ask an admin of your club for a sign-in link: on its page you can choose {0}, and from then on it knows you.",
                        provider);
            case IDENTITY_TAKEN ->
                Words.say(
                        "Somebody else signs in by that account at {0}. Choose another one there, or ask an admin of your club.",
                        provider);
            case OTHER_PERSON ->
                Words.say(
                        "That account at {0} is not yours here. Choose your own, or sign out first if you are not the person who is signed in.",
                        provider);
            case NOT_ASKED_AGAIN ->
                Words.say("{0} did not ask again who you are. Sign out there, and try once more.", provider);
            case LINK_UNUSABLE ->
                Words.say("This link has been used, is too old, or never was one. Ask an admin for a new one.");
            case CANCELLED -> Words.say("{0} did not sign you in. Try again, or choose another way.", provider);
            case NOT_BEGUN_HERE ->
                Words.say("That was not begun in this browser just now. Begin again from the page that led you there.");
            case PROVIDER_UNREACHABLE ->
                Words.say(
                        "{0} cannot be reached at the moment. Try again in a few minutes, or choose another way.",
                        provider);
            case ANSWER_NOT_TRUSTED ->
                Words.say(
                        "What {0} answered cannot be trusted, so nobody was signed in. Try again; if it stays so, tell an admin of your club.",
                        provider);
        };
    }
}
