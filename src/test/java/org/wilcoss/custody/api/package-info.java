/** The API as a whole, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.wilcoss.custody.api;
