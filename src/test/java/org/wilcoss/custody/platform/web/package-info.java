@NullMarked
package org.wilcoss.custody.platform.web;

import org.jspecify.annotations.NullMarked;
