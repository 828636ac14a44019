package org.wilcoss.custody.signin.web;

/** The page for whoever is not signed in. */
public record SignInPage() {}
