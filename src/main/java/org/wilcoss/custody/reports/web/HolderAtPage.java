package org.wilcoss.custody.reports.web;

import org.jspecify.annotations.Nullable;
import org.wilcoss.custody.kits.HolderAt;
import org.wilcoss.custody.kits.KitRow;

/**
 * Who had a kit at some time.
 *
 * @param asked the time as it stands in the field
 * @param answer null if nothing was asked that can be answered
 * @param trouble what is wrong with the time, or empty
 */
public record HolderAtPage(
        KitRow kit, String asked, @Nullable HolderAt answer, String trouble) {}
