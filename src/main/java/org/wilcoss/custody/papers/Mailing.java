package org.wilcoss.custody.papers;

/** The receipt of an event, for somebody who may see it. */
record Mailing(int eventId, int userId) {
    /** The name of a task that sends it. */
    String name() {
        return eventId + "-" + userId;
    }

    static Mailing parse(String name) {
        int dash = name.indexOf('-');
        return new Mailing(Integer.parseInt(name.substring(0, dash)), Integer.parseInt(name.substring(dash + 1)));
    }
}
