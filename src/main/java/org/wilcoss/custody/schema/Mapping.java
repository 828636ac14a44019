package org.wilcoss.custody.schema;

import java.util.Map;

/**
 * What the entities map.
 *
 * @param tables by name
 * @param sequences the increment of each by name
 */
record Mapping(Map<String, Table> tables, Map<String, Integer> sequences) {}
