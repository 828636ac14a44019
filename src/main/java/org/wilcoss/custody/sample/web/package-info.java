/** Signing in to the sample club by picking a person. */
@NullMarked
package org.wilcoss.custody.sample.web;

import org.jspecify.annotations.NullMarked;
