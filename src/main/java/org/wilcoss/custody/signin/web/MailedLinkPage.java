package org.wilcoss.custody.signin.web;

/**
 * Where one has a link mailed, and what is said when one has.
 *
 * @param back the path of the page before
 * @param said what was done; empty while it is asked for
 */
public record MailedLinkPage(String back, String said) {}
