package org.wilcoss.custody.signin.web;

/**
 * The page for whoever is not signed in.
 *
 * @param mail whether a link can be mailed
 */
public record SignInPage(boolean mail) {}
