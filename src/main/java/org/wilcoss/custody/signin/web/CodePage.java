package org.wilcoss.custody.signin.web;

/**
 * Where one types the code of a mail.
 *
 * @param refused whether the code just typed was none
 */
public record CodePage(boolean refused) {}
