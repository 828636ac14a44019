@NullMarked
package org.wilcoss.custody.imports.web;

import org.jspecify.annotations.NullMarked;
