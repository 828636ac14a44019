package org.wilcoss.custody.platform;

import java.time.ZoneId;

/** The club's own facts that pages need: what it is called, and where its clocks are. */
public record Club(String name, ZoneId zone) {}
