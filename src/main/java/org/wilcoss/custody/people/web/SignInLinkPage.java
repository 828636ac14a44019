package org.wilcoss.custody.people.web;

/**
 * The page behind a one-time link.
 *
 * @param usable whether its button will sign in
 */
public record SignInLinkPage(boolean usable) {}
