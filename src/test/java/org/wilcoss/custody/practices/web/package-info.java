@NullMarked
package org.wilcoss.custody.practices.web;

import org.jspecify.annotations.NullMarked;
