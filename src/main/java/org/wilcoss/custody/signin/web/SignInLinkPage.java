package org.wilcoss.custody.signin.web;

/**
 * The page behind a one-time link.
 *
 * @param usable whether its button will sign in
 */
public record SignInLinkPage(boolean usable) {}
