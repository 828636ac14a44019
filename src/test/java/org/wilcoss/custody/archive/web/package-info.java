/** Tests of the archive module over HTTP. */
@NullMarked
package org.wilcoss.custody.archive.web;

import org.jspecify.annotations.NullMarked;
