/** Backups over HTTP: JSON and the admin's page. */
@NullMarked
package org.wilcoss.custody.archive.web;

import org.jspecify.annotations.NullMarked;
