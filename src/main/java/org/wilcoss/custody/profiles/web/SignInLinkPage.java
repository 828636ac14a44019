package org.wilcoss.custody.profiles.web;

import org.wilcoss.custody.signin.OneTimeLink;

/**
 * A link that was just made; it is shown this once.
 *
 * @param qr the link as a QR code: the address of an image that holds it
 * @param mail whether a link can be mailed
 */
public record SignInLinkPage(int userId, String name, OneTimeLink link, String qr, boolean mail) {}
