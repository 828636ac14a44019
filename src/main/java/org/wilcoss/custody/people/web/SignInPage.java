package org.wilcoss.custody.people.web;

/** The page for whoever is not signed in. */
public record SignInPage() {}
