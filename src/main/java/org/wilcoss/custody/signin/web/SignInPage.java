package org.wilcoss.custody.signin.web;

import java.util.List;
import org.wilcoss.custody.signin.Provider;

/**
 * The page for whoever is not signed in, or shows again who they are.
 *
 * @param mail whether a link can be mailed
 * @param again whether whoever is signed in is asked to show that it is them
 * @param trouble why the last attempt led nowhere; empty if there was none
 */
public record SignInPage(List<Provider> providers, boolean mail, boolean again, String trouble) {
    public SignInPage {
        providers = List.copyOf(providers);
    }
}
