package org.wilcoss.custody.profiles.web;

import org.wilcoss.custody.signin.OneTimeLink;

/** A link that was just made; it is shown this once. */
public record SignInLinkPage(int userId, String name, OneTimeLink link) {}
