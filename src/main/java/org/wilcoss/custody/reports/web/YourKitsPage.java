package org.wilcoss.custody.reports.web;

import org.wilcoss.custody.kits.KitRow;
import org.wilcoss.custody.platform.Slice;
import org.wilcoss.custody.reports.Board;

/** What a parent sees first: the kits that they or their athletes have, and those that they may ask for. */
public record YourKitsPage(Board board, Slice<KitRow> available) {}
