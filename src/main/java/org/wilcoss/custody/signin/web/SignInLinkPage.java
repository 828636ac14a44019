package org.wilcoss.custody.signin.web;

import java.util.List;
import org.wilcoss.custody.signin.LinkState;
import org.wilcoss.custody.signin.Provider;

/**
 * The page behind a one-time link.
 *
 * @param state what its button would do
 * @param token the link's own
 * @param providers by which its user may sign in from now on
 */
public record SignInLinkPage(LinkState state, String token, List<Provider> providers) {
    public SignInLinkPage {
        providers = List.copyOf(providers);
    }
}
