package org.wilcoss.custody.platform.web;

/**
 * What makes a request the same as another.
 *
 * @param fingerprint SHA-256 over method, path, query and body, in hexadecimal
 */
record RequestKey(int userId, String key, String fingerprint) {}
