package org.wilcoss.custody.signin;

/**
 * An identity provider by which people sign in (OpenID Connect).
 *
 * @param id in our addresses
 * @param name on its button
 */
public record Provider(String id, String name) {}
