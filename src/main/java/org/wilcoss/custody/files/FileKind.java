package org.wilcoss.custody.files;

/** What a file is of. */
enum FileKind {
    KIT_PHOTO,
    CONSENT_SCAN
}
