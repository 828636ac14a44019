package org.wilcoss.custody.audit.web;

import org.wilcoss.custody.audit.Entry;

/** The page of one entry. */
public record EntryPage(Entry entry) {}
