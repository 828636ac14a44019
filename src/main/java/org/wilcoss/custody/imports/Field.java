package org.wilcoss.custody.imports;

/** What a column can tell about a kit. */
enum Field {
    CODE,
    /** What stands in for a code that is not given. */
    REFERENCE,
    NAME,
    DESCRIPTION,
    SERIAL,
    LOCATION,
    DEFAULT_LOCATION,
    MAKER,
    MODEL,
    MODEL_NUMBER,
    CATEGORY,
    STATUS,
    /** Whether it is one thing or a stock of many. */
    TRACKING,
    QUANTITY,
    ARCHIVED,
    SOLD,
    HOLDER,
    HOLDER_FIRST_NAME,
    HOLDER_LAST_NAME,
    HOLDER_USERNAME,
    HOLDER_EMAIL,
    /** Whether that is a person, a place or another asset. */
    HOLDER_TYPE,
    HOLDER_PLACE
}
