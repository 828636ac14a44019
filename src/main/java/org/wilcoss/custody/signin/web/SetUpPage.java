package org.wilcoss.custody.signin.web;

import java.util.Map;

/**
 * The form by which the first admin is made.
 *
 * @param usable whether the link is good; else there is no form
 * @param form what was entered so far
 * @param errors what is wrong with it, by field
 */
public record SetUpPage(boolean usable, SetUpForm form, Map<String, String> errors) {}
