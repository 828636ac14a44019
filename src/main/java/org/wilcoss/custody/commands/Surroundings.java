package org.wilcoss.custody.commands;

import java.io.PrintStream;
import java.util.Map;

/**
 * What a command works with.
 *
 * @param application the class whose package holds the modules
 * @param results where results go, and nothing else
 * @param remarks where words for a person and problems go
 */
record Surroundings(Class<?> application, Map<String, String> environment, PrintStream results, PrintStream remarks) {}
