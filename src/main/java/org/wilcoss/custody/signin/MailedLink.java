package org.wilcoss.custody.signin;

/**
 * What is mailed to whoever wants to sign in.
 *
 * @param code does the same as the link, typed in the browser that asked
 */
record MailedLink(String url, String code) {}
