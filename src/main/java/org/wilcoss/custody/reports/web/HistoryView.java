package org.wilcoss.custody.reports.web;

/** How a history with amendments is looked at. */
public enum HistoryView {
    /** As it was recorded. */
    ORIGINAL,
    /** As it is now believed. */
    AMENDED,
    /** As it was recorded, each event with what is now believed of it. */
    BOTH
}
