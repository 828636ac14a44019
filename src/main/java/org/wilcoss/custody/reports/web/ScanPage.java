package org.wilcoss.custody.reports.web;

/**
 * What a stranger sees who scans a label: nothing about what it belongs to.
 *
 * @param path where a sign-in is to lead back to
 */
public record ScanPage(String path) {}
