/** HTTP of the {@code papers} module. */
@NullMarked
package org.wilcoss.custody.papers.web;

import org.jspecify.annotations.NullMarked;
